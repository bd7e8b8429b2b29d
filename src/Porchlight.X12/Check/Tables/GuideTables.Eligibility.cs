namespace Porchlight.X12;

internal static partial class GuideTables
{
    private const string Eligibility270 = """
        BHT*0022 1 r1,2,4,5 c2=01|13|36 c6=RT
        @2000A HL*3=20 1-* r1,3,4 c4=1
          @2100A NM1*PR|2B|36|GP|P5 1 r2,8,9 c2=1|2 c8=24|46|FI|NI|PI|XV|XX
          @2000B HL*3=21 1-* r1,2,3,4 c4=1
            @2100B NM1*1P|2B|36|80|FA|GP|P5|PR 1 r2,8,9 c2=1|2 c8=24|34|FI|PI|PP|SV|XV|XX
              REF*0B|1C|1D|1J|4A|CT|EL|EO|HPI|JD|N5|N7|Q4|SY|TJ 0-9 r2
              N3 0-1 r1
              N4 0-1 r1
              PRV 0-1 r1 c1=AD|AT|BI|CO|CV|H|HH|LA|OT|P1|P2|PC|PE|R|RF|SB|SK|SU
            @2000C HL*3=22 1-* r1,2,3,4 c4=0|1
              TRN*1 0-2 r2,3
              @2100C NM1*IL 1 r2 c2=1 c8=II|MI
                REF*18|1L|1W|3H|6P|A6|CT|EA|EJ|F6|GH|HJ|IG|MRC|N6|NQ|SY|Y4 0-9 r2
                N3 0-1 r1
                N4 0-1 r1
                PRV 0-1 r1
                DMG 0-1 c1=D8 c3=F|M
                INS*Y 0-1 r2 c2=18
                HI 0-1 r1 p0=2
                DTP*102|291 0-2 r2,3 c2=D8|RD8
                @2110C EQ 0-99
                  AMT*PB|R 0-2 r2
                  III*ZZ 0-10 r2
                  REF*9F|G1 0-1 r2
                  DTP*291 0-1 r2,3 c2=D8|RD8
              @2000D HL*3=23 0-* r1,2,3,4 c4=0
                TRN*1 0-2 r2,3
                @2100D NM1*03 1 r2 c2=1
                  REF*18|1L|6P|A6|CT|EA|EJ|F6|GH|HJ|IF|IG|MRC|N6|SY|Y4 0-9 r2
                  N3 0-1 r1
                  N4 0-1 r1
                  PRV 0-1 r1
                  DMG 0-1 c1=D8 c3=F|M
                  INS*N 0-1 r2 c2=01|19|34|G8
                  HI 0-1 r1 p0=2
                  DTP*102|291 0-2 r2,3 c2=D8|RD8
                  @2110D EQ 1-99
                    AMT*PB|R 0-2 r2
                    III*ZZ 0-10 r2
                    REF*9F|G1 0-1 r2
                    DTP*291 0-1 r2,3 c2=D8|RD8
        """;

    private const string Benefit271 = """
        HSD 0-9
        REF*18|1L|1W|49|6P|9F|A6|ALS|CE|CLI|CT|EA|EJ|F6|FO|G1|GH|HJ|IF|IG|M7|MRC|N6|NQ|Q4|SY|Y4 0-9 r2
        DTP*096|102|152|193|194|198|290|291|292|295|304|307|318|346|347|348|349|356|357|435|472|636|771 0-20 r2,3 c2=D8|RD8
        AAA 0-9 r1,3,4 c1=N|Y c4=C|N|P|R|S|W|X|Y
        MSG 0-10 r1
        @2115 III 0-10
        LS*2120 0-1
        @2120 NM1*13|1I|1P|2B|36|73|FA|GP|GW|I3|IL|LR|OC|P3|P4|P5|PR|PRP|SEP|TTP|VN|VY|X3|Y2 0-23 r2 c2=1|2
          N3 0-1 r1
          N4 0-1 r1
          PER*IC 0-3
          PRV 0-1 r1
        LE*2120 0-1
        """;

    private static string Eligibility271 => $"""
        BHT*0022 1 r1,2,4,5 c2=06|11
        @2000A HL*3=20 1-* r1,3,4 c4=0|1
          AAA 0-9 r1,3,4 c1=N|Y c4=C|N|P|R|S|W|X|Y
          @2100A NM1*PR|2B|36|GP|P5 1 r2,8,9 c2=1|2 c8=24|46|FI|NI|PI|XV|XX
            PER*IC 0-3
            AAA 0-9 r1,3,4 c1=N|Y c4=C|N|P|R|S|W|X|Y
          @2000B HL*3=21 0-* r1,2,3,4 c4=0|1
            @2100B NM1*1P|2B|36|80|FA|GP|P5|PR 1 r2,8,9 c2=1|2 c8=24|34|FI|PI|PP|SV|XV|XX
              REF*0B|1C|1D|1J|4A|CT|EL|EO|HPI|JD|N5|N7|Q4|SY|TJ 0-9 r2
              N3 0-1 r1
              N4 0-1 r1
              AAA 0-9 r1,3,4 c1=N|Y c4=C|N|P|R|S|W|X|Y
              PRV 0-1 r1
            @2000C HL*3=22 0-* r1,2,3,4 c4=0|1
              TRN*1|2 0-3 r2,3
              @2100C NM1*IL 1 r2 c2=1 c8=II|MI
                REF*18|1L|1W|3H|49|6P|A6|CE|CT|EA|EJ|F6|GH|HJ|IF|IG|MRC|N6|NQ|Q4|SY|Y4 0-9 r2
                N3 0-1 r1
                N4 0-1 r1
                AAA 0-9 r1,3,4 c1=N|Y c4=C|N|P|R|S|W|X|Y
                PRV 0-1 r1
                DMG 0-1 c3=F|M|U
                INS*Y 0-1 r2 c2=18
                HI 0-1 r1 p0=2
                DTP*096|102|152|291|307|318|340|341|342|343|346|347|356|357|382|435|442|458|472|539|540|636|771 0-9 r2,3 c2=D8|RD8
                MPI 0-1
                @2110C EB 0-* r1
        {Indent(Benefit271, 18)}
              @2000D HL*3=23 0-* r1,2,3,4 c4=0
                TRN*1|2 0-3 r2,3
                @2100D NM1*03 1 r2 c2=1
                  REF*18|1L|1W|3H|49|6P|A6|CE|CT|EA|EJ|F6|GH|HJ|IF|IG|MRC|N6|NQ|Q4|SY|Y4 0-9 r2
                  N3 0-1 r1
                  N4 0-1 r1
                  AAA 0-9 r1,3,4 c1=N|Y c4=C|N|P|R|S|W|X|Y
                  PRV 0-1 r1
                  DMG 0-1 c3=F|M|U
                  INS*N 0-1 r2 c2=01|19|20|21|34|39|40|53|G8
                  HI 0-1 r1 p0=2
                  DTP*096|102|152|291|307|318|340|341|342|343|346|347|356|357|382|435|442|458|472|539|540|636|771 0-9 r2,3 c2=D8|RD8
                  MPI 0-1
                  @2110D EB 0-* r1
        {Indent(Benefit271, 20)}
        """;

    private static string Indent(string lines, int spaces) =>
        string.Join('\n', lines.Split('\n').Select(l => new string(' ', spaces) + l));
}
