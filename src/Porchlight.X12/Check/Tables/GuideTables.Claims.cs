namespace Porchlight.X12;

internal static partial class GuideTables
{
    private const string StatusClaim276 = """
        REF*1K|6P|BLT|D9|EA|EJ|LU|XZ 0-8 r2
        AMT*T3 0-1 r2
        DTP*472 0-1 r2,3 c2=D8|RD8
        @2210 SVC 0-* r1,2 p1=2
          REF*FJ 0-1 r2
          DTP*472 1 r2,3 c2=D8|RD8
        """;

    private static string ClaimStatus276 => $"""
        BHT*0010 1 r1,2,3,4,5 c2=13
        @2000A HL*3=20 1-* r1,3,4 c4=1
          @2100A NM1*PR 1 r2,3,8,9 c8=PI|XV|21|AD|FI|NI|PP
          @2000B HL*3=21 1-* r1,2,3,4 c4=1
            @2100B NM1*41 1 r2,8,9 c2=1|2 c8=46|FI|XX
            @2000C HL*3=19 1-* r1,2,3,4 c4=1
              @2100C NM1*1P 1-2 r2,8,9 c2=1|2 c8=FI|SV|XX
              @2000D HL*3=22 1-* r1,2,3,4 c4=0|1
                DMG 0-1 c1=D8 c3=F|M
                @2100D NM1*IL 1 r2,3,8,9 c2=1|2 c8=24|II|MI
                @2200D TRN*1 0-* r2
        {Indent(StatusClaim276, 18)}
                @2000E HL*3=23 0-* r1,2,3
                  DMG 1 r1,2 c1=D8 c3=F|M
                  @2100E NM1*QC 1 r2,3 c2=1
                  @2200E TRN*1 1-* r2
        {Indent(StatusClaim276, 20)}
        """;

    private const string StatusClaim277 = """
        STC 1-* r1,2 p1=2
        REF*1K|BLT|D9|EA|EJ|LU|VV|XZ 0-9 r2
        DTP*472 0-1 r2,3 c2=D8|RD8
        @2220 SVC 0-* r1,2 p1=2
          STC 1-* r1,2 p1=2
          REF*FJ 0-1 r2
          DTP*472 1 r2,3 c2=D8|RD8
        """;

    private static string ClaimStatus277 => $"""
        BHT*0010 1 r1,2,3,4,5 c2=08 c6=DG
        @2000A HL*3=20 1-* r1,3,4 c4=1
          @2100A NM1*PR 1 r2,3,8,9 c8=PI|XV|21|AD|FI|NI|PP
            PER*IC 0-1
          @2000B HL*3=21 1-* r1,2,3,4 c4=0|1
            @2100B NM1*41 1 r2,8,9 c2=1|2 c8=46|FI|XX
            @2200B TRN*2 0-1 r2
              STC 1-* r1,2 p1=2
            @2000C HL*3=19 0-* r1,2,3,4 c4=0|1
              @2100C NM1*1P 1-2 r2,8,9 c2=1|2 c8=FI|SV|XX
              @2200C TRN*1|2 0-1 r2
                STC 1-* r1,2 p1=2
              @2000D HL*3=22 0-* r1,2,3,4 c4=0|1
                @2100D NM1*IL 1 r2,3,8,9 c2=1|2 c8=24|II|MI
                @2200D TRN*2 0-* r2
        {Indent(StatusClaim277, 18)}
                @2000E HL*3=23 0-* r1,2,3
                  @2100E NM1*QC 1 r2,3 c2=1
                  @2200E TRN*2 1-* r2
        {Indent(StatusClaim277, 20)}
        """;

    private const string ClaimAcknowledgement277 = """
        BHT*0085 1 r1,2,3,4,5,6 c2=08 c6=TH
        @2000A HL*3=20 1 r1,3,4 c4=1
          @2100A NM1*AY|PR 1 r2,3,8,9
          @2200A TRN*1 1 r2
            DTP*050 1 r2,3 c2=D8
            DTP*009 1 r2,3 c2=D8
          @2000B HL*3=21 1 r1,2,3,4 c4=0|1
            @2100B NM1*41 1 r2,8,9 c2=1|2
            @2200B TRN*2 1 r2
              STC 1-* r1,2,3 c3=U|WQ p1=2
              QTY*90|AA 0-2 r2
              AMT*YU|YY 0-2 r2
            @2000C HL*3=19 0-* r1,2,3,4 c4=0|1
              @2100C NM1*85 1 r2,8,9 c2=1|2
              @2200C TRN*1 0-1 r2
                STC 0-* r1,2,3 c3=U|WQ p1=2
                REF 0-* r1,2
                QTY*QA|QC 0-2 r2
                AMT*YU|YY 0-2 r2
              @2000D HL*3=PT 0-* r1,2,3
                @2100D NM1*QC 1 r2,3 c2=1|2
                @2200D TRN*2 1-* r2
                  STC 1-* r1,2,3 c3=U|WQ p1=2
                  REF*1K|BLT|D9|EJ|XZ 0-* r2
                  DTP*472 1 r2,3 c2=D8|RD8
                  @2220D SVC 0-* r1,2 p1=2
                    STC 1-* r1,2,3 c3=U|WQ p1=2
                    REF*FJ|XZ 0-2 r2
                    DTP*472 0-1 r2,3 c2=D8|RD8
        """;

    private static string Professional837 => $"""
        BHT*0019 1 r1,2,3,4,5,6 c2=00|18 c6=31|CH|RP
        @1000A NM1*41 1 r2,3,8,9 c2=1|2 c8=46
          PER*IC 1-2 r3,4 c3=EM|FX|TE
        @1000B NM1*40 1 r2,3,8,9 c2=2 c8=46
        @2000A HL*3=20 1-* r1,3,4 c4=1
          PRV*BI 0-1 r2,3 c2=PXC
          CUR*85 0-1 r2
          @2010AA NM1*85 1 r2,3 c2=1|2 c8=XX
            N3 1 r1
            N4 1 r1
            REF*EI|SY 1 r2
            REF*0B|1G 0-2 r2
            PER*IC 0-2 r3,4
          @2010AB NM1*87 0-1 r2
            N3 1 r1
            N4 1 r1
          @2010AC NM1*PE 0-1 r2,3,8,9
            N3 1 r1
            N4 1 r1
            REF*2U|FY|NF 0-1 r2
            REF*EI 1 r2
          @2000B HL*3=22 1-* r1,2,3,4 c4=0|1
            SBR 1 r1,9 c1=A|B|C|D|E|F|G|H|P|S|T|U c2=18 c5=12|13|14|15|16|41|42|43|47 {FilingCodes}
            PAT 0-1
            @2010BA NM1*IL 1 r2,3 c2=1|2 c8=II|MI
              N3 0-1 r1
              N4 0-1 r1
              DMG 0-1 r1,2,3 c1=D8 c3=F|M|U
              REF*SY 0-1 r2
              REF*Y4 0-1 r2
              PER*IC 0-1
            @2010BB NM1*PR 1 r2,3,8,9 c2=2 c8=PI|XV
              N3 0-1 r1
              N4 0-1 r1
              REF*2U|EI|FY|NF 0-3 r2
              REF*G2|LU 0-2 r2
        {Indent(Claim837, 4)}
            @2000C HL*3=23 0-* r1,2,3,4 c4=0
              PAT 1 r1 c1=01|19|20|21|39|40|53|G8
              @2010CA NM1*QC 1 r2,3 c2=1
                N3 1 r1
                N4 1 r1
                DMG 1 r1,2,3 c1=D8 c3=F|M|U
                REF*1W|SY|Y4 0-2 r2
                PER*IC 0-1
        {Indent(Claim837, 6)}
        """;

    private const string FilingCodes = "c9=11|12|13|14|15|16|17|AM|BL|CH|CI|DS|FI|HM|LM|MA|MB|MC|OF|TV|VA|WC|ZZ";

    private const string Claim837 = $"""
        @2300 CLM 0-100 r1,2,5,6,7,8,9 p5=3 c5.2=B c6=N|Y c7=A|B|C c8=N|W|Y c9=I|Y c10=P
          DTP*050|090|091|096|296|297|304|314|360|361|431|435|439|444|453|454|455|471|484 0-* r2,3 c2=D8|DT|RD8
          PWK 0-10 r1,2
          CN1 0-1 r1
          AMT*F5 0-1 r2
          REF*1J|4N|9A|9C|9F|D9|EA|EW|F5|F8|G1|LX|P4|X4 0-* r2
          K3 0-10 r1
          NTE 0-1 r1,2
          CR1 0-1
          CR2 0-1
          CRC 0-8 r1,2,3
          HI*1.1=ABK|BK 1 r1 p0=2
          HI*1.1=BO|BP 0-1 r1 p0=2
          HI*1.1=BG 0-2 r1 p0=2
          HCP 0-1 r1
          @2310A NM1*DN|P3 0-2 r2
            REF*0B|1G|G2 0-3 r2
          @2310B NM1*82 0-1 r2,3 c2=1|2
            PRV*PE 0-1 r2,3
            REF*0B|1G|G2|LU 0-4 r2
          @2310C NM1*77 0-1 r2 c2=2
            N3 1 r1
            N4 1 r1
            REF*0B|G2|LU 0-3 r2
            PER*IC 0-1
          @2310D NM1*DQ 0-1 r2
            REF*0B|1G|G2|LU 0-4 r2
          @2310E NM1*PW 0-1 r2
            N3 1 r1
            N4 1 r1
          @2310F NM1*45 0-1 r2
            N3 1 r1
            N4 1 r1
          @2320 SBR 0-10 r1,2 c1=A|B|C|D|E|F|G|H|P|S|T|U {FilingCodes}
            CAS 0-5 r1,2,3 c1=CO|CR|OA|PI|PR
            AMT*A8|D|EAF 0-3 r2
            OI 1 r3,6 c3=N|W|Y c6=I|Y
            MOA 0-1
            @2330A NM1*IL 1 r2,3,8,9
              N3 0-1 r1
              N4 0-1 r1
              REF*SY 0-1 r2
            @2330B NM1*PR 1 r2,3,8,9
              N3 0-1 r1
              N4 0-1 r1
              DTP*573 0-1 r2,3
              REF*2U|9F|EI|F8|FY|G1|NF|T4 0-6 r2
            @2330C NM1*DN|P3 0-2 r2
              REF*0B|1G|G2 1-3 r2
            @2330D NM1*82 0-1 r2
              REF*0B|1G|G2|LU 1-3 r2
            @2330E NM1*77 0-1 r2
              REF*0B|G2|LU 1-3 r2
            @2330F NM1*DQ 0-1 r2
              REF*0B|1G|G2|LU 1-3 r2
            @2330G NM1*85 0-1 r2
              REF*G2|LU 1-2 r2
          @2400 LX 1-50 r1
            SV1 1 r1,2,3,4,7 p1=2 c1.1=ER|HC|IV|WK c3=MJ|UN
            SV5 0-1 r1,2,3
            PWK 0-11 r1,2
            CR1 0-1
            CR3 0-1
            CRC 0-5 r1,2,3
            DTP*472 1 r2,3 c2=D8|RD8
            DTP*011|090|091|297|304|454|455|461|463|471|607|738|739 0-* r2,3 c2=D8|RD8
            QTY*FL|PT 0-2 r2
            MEA 0-5
            CN1 0-1 r1
            REF*1J|6R|9A|9B|9C|9D|9F|BT|EW|F4|F5|G1|X4 0-* r2
            AMT*F4|T 0-2 r2
            K3 0-10 r1
            NTE 0-2 r1,2
            PS1 0-1 r1,2
            HCP 0-1 r1
            @2410 LIN 0-1 r2,3
              CTP 1 r4,5
              REF*VY|XZ 0-1 r2
            @2420A NM1*82 0-1 r2
              PRV*PE 0-1 r2,3
              REF 0-20 r1,2
            @2420B NM1*QB 0-1 r2
              REF 0-20 r1,2
            @2420C NM1*77 0-1 r2
              N3 1 r1
              N4 1 r1
              REF 0-3 r1,2
            @2420D NM1*DQ 0-1 r2
              REF 0-20 r1,2
            @2420E NM1*DK 0-1 r2
              N3 0-1 r1
              N4 0-1 r1
              REF 0-20 r1,2
              PER*IC 0-1
            @2420F NM1*DN|P3 0-2 r2
              REF 0-20 r1,2
            @2420G NM1*PW 0-1 r2
              N3 1 r1
              N4 1 r1
            @2420H NM1*45 0-1 r2
              N3 1 r1
              N4 1 r1
            @2430 SVD 0-15 r1,2,3,5 p3=2
              CAS 0-5 r1,2,3 c1=CO|CR|OA|PI|PR
              DTP*573 1 r2,3 c2=D8
              AMT*EAF 0-1 r2
            @2440 LQ*AS|UT 0-* r2
              FRM 1-99 r1
        """;
}
