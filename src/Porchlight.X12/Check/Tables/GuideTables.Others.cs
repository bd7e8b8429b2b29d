namespace Porchlight.X12;

internal static partial class GuideTables
{
    private const string Party278 = """
          REF*0B|1G|1J|EI|N5|N7|SY|ZH 0-7 r2
          N3 0-1 r1
          N4 0-1 r1
          PER*IC 0-1
          AAA 0-9 r1,3
          PRV 0-1 r1
          DTP 0-3 r1,2,3
        """;

    private static string Review278 => $"""
        BHT*0007 1 r1,2,3,4,5 c2=01|11|13|36 c6=18|19|AT
        @2000A HL*3=20 1 r1,3,4 c4=0|1
          AAA 0-9 r1,3
          @2100A NM1*X3 1 r2,8,9 c2=1|2 c8=24|34|46|PI|XV|XX
            PER*IC 0-1
            AAA 0-9 r1,3
          @2000B HL*3=21 0-1 r1,2,3,4 c4=0|1
            @2100B NM1*1P|FA 1-2 r2,8,9 c2=1|2 c8=24|34|46|XX
        {Indent(Party278, 14)}
            @2000C HL*3=22 0-1 r1,2,3,4 c4=0|1
              @2100C NM1*IL 1 r2,3,8,9 c2=1 c8=II|MI
                REF*1L|6P|DP|EJ|F6|HJ|IG|N6|NQ|SY 0-9 r2
                N3 0-1 r1
                N4 0-1 r1
                AAA 0-9 r1,3
                DMG 0-1 r1,2 c3=F|M|U
                INS 0-1 r1,2
              @2000D HL*3=23 0-1 r1,2,3,4 c4=0|1
                @2100D NM1*QC 1 r2,3 c2=1
                  REF 0-3 r1,2
                  N3 0-1 r1
                  N4 0-1 r1
                  AAA 0-9 r1,3
                  DMG 0-1 r1,2 c3=F|M|U
                  INS 0-1 r1,2
              @2000E HL*3=EV 0-1 r1,2,3,4 c4=0|1
                TRN*1|2 0-3 r2,3
                AAA 0-9 r1,3
                UM 1 r1 c1=AR|HS|IN|SC c2=1|2|3|4|I|N|R|S
                HCR 0-1 r1 c1=A1|A2|A3|A4|A6|C|CT|NA
                REF*BB|NT 0-2 r2
                DTP*007|036|096|102|431|435|439|472|484|ABC|AAH 0-9 r2,3 c2=D8|DT|RD8
                HI 0-1 r1 p0=2
                HSD 0-1
                CRC 0-* r1,2,3
                CL1 0-1
                CR1 0-1
                CR2 0-1
                CR5 0-1
                CR6 0-1
                PWK 0-10 r1
                MSG 0-1 r1
                @2010E NM1 0-* r1,2 c2=1|2
        {Indent(Party278, 16)}
                @2000F HL*3=SS 0-* r1,2,3,4 c4=0
                  TRN*1|2 0-3 r2,3
                  AAA 0-9 r1,3
                  UM 0-1 r1 c1=AR|HS|IN|SC c2=1|2|3|4|I|N|R|S
                  HCR 0-1 r1 c1=A1|A2|A3|A4|A6|C|CT|NA
                  REF*BB|NT 0-2 r2
                  DTP*007|036|102|472 0-4 r2,3 c2=D8|RD8
                  HI 0-1 r1 p0=2
                  SV1 0-1 r1 p1=2
                  SV2 0-1
                  SV3 0-1 r1 p1=2
                  TOO 0-32
                  HSD 0-1
                  PWK 0-10 r1
                  MSG 0-1 r1
                  @2010F NM1 0-* r1,2 c2=1|2
        {Indent(Party278, 18)}
        """;

    private const string Remittance835 = """
        BPR 1 r1,2,3,4,16 c1=C|D|H|I|P|U|X c3=C|D c4=ACH|BOP|CHK|FWT|NON
        TRN*1 1 r2,3
        CUR 0-1 r1,2
        REF*EV 0-1 r2
        REF*F2 0-1 r2
        DTM*405 0-1 r2
        @1000A N1*PR 1 r2
          N3 1 r1
          N4 1 r1
          REF*2U|EO|HI|NF 0-4 r2
          PER*CX 0-1
          PER*BL 1-* soft
          PER*IC 0-1
        @1000B N1*PE 1 r2,3,4 c3=FI|XV|XX
          N3 0-1 r1
          N4 0-1 r1
          REF*0B|D3|PQ|TJ 0-* r2
          RDM 0-1 r1
        @2000 LX 0-* r1
          TS3 0-1 r1,2,3,4,5
          TS2 0-1
          @2100 CLP 1-* r1,2,3,4,6,7 c2=1|2|3|4|19|20|21|22|23|25
            CAS 0-99 r1,2,3 c1=CO|CR|OA|PI|PR
            NM1*QC 1 r2
            NM1*74 0-1 r2
            NM1*82 0-1 r2,8,9
            NM1*GB 0-1 r2
            NM1*IL 0-1 r2
            NM1*PR 0-1 r2,3,8,9
            NM1*TT 0-1 r2,3,8,9
            MIA 0-1 r1
            MOA 0-1
            REF*0B|1A|1B|1C|1D|1G|1H|1J|1L|1W|28|6P|9A|9C|BB|CE|D3|EA|F8|G1|G2|G3|IG|LU|SY 0-* r2
            DTM*036|050|232|233 0-4 r2
            PER*CX 0-2
            AMT*AU|D8|DY|F5|I|NL|T|T2|ZK|ZL|ZM|ZN|ZO 0-13 r2
            QTY*CA|CD|LA|LE|NE|NR|OU|PS|VS|ZK|ZL|ZM|ZN|ZO 0-14 r2
            @2110 SVC 0-999 r1,2,3 p1=2
              DTM*150|151|472 0-2 r2
              CAS 0-99 r1,2,3 c1=CO|CR|OA|PI|PR
              REF*0B|0K|1A|1B|1C|1D|1G|1H|1J|1S|6R|APC|BB|D3|E9|G1|G2|G3|HPI|LU|RB|SY|TJ 0-* r2
              AMT*B6|KH|T|T2|ZK|ZL|ZM|ZN|ZO 0-9 r2
              QTY*ZK|ZL|ZM|ZN|ZO 0-6 r2
              LQ*HE|RX 0-99 r2
        PLB 0-* r1,2,3,4
        """;

    private const string Acknowledgement999 = """
        AK1 1 r1,2
        @2000 AK2 0-* r1,2
          @2100 IK3 0-* r1,2,4 c4=1|2|3|4|5|6|7|8|I4|I6|I7|I8|I9
            CTX 0-10 r1
            @2110 IK4 0-* r1,3 c3=1|2|3|4|5|6|7|8|9|10|12|13|I6|I9|I10|I11|I12|I13
              CTX 0-10 r1
          IK5 1 r1 c1=A|E|M|R|W|X c2=1|2|3|4|5|6|7|18|19|23|I5|I6
        AK9 1 r1,2,3,4 c1=A|E|M|P|R|W|X
        """;
}
