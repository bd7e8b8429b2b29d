namespace Porchlight.X12.Tests;

/// <summary>The synthetic examples of the domain file, written for this project; their counts were checked by hand.</summary>
internal static class Samples
{
    public const string Isa =
        "ISA*00*          *00*          *ZZ*PAYER01        *ZZ*CLINIC01       *261201*1305*^*00501*000000101*0*T*:~";

    public static string Wrap(string functionalId, string version, string body) =>
        Isa + $"GS*{functionalId}*PAYER01*CLINIC01*20261201*1305*101*X*{version}~" + body + "GE*1*101~IEA*1*000000101~";

    public static string Wrap271(string body) => Wrap("HB", "005010X279A1", body);

    /// <summary>Two lines; PLB takes back $10: 250 − 100 CO − 53.60 PR = 96.40; 96.40 − 10 = 86.40.</summary>
    public const string Remittance =
        "ST*835*0001~BPR*I*86.4*C*ACH*CCP*01*999999992*DA*1234567*1999999999**01*999988880*DA*7654321*20261210~TRN*1*EFT900123*1999999999~" +
        "DTM*405*20261208~N1*PR*EXAMPLE HEALTH PLAN~N3*PO BOX 100~N4*SPRINGFIELD*IL*627010100~PER*BL*EDI SUPPORT*TE*8005550100~" +
        "N1*PE*RIVERSIDE FAMILY CLINIC*XX*1234567893~LX*1~CLP*ENC20261203-17*1*250*96.4*53.6*12*2026342001*11*1~NM1*QC*1*SAMPLE*DANA****MI*W000123456~" +
        "SVC*HC:99213*180*96.4**1~DTM*472*20261203~CAS*CO*45*53.6~CAS*PR*3*30~AMT*B6*126.4~SVC*HC:87880*70*0**1~DTM*472*20261203~CAS*CO*45*46.4~" +
        "CAS*PR*1*23.6~AMT*B6*23.6~PLB*1234567893*20261231*WO:2026300777*10~SE*24*0001~";

    /// <summary>A claim of two lines, 180 + 70 = 250; the subscriber is the patient.</summary>
    public const string Claim =
        "ST*837*0001*005010X222A1~BHT*0019*00*0123*20261203*1023*CH~NM1*41*2*RIVERSIDE FAMILY CLINIC*****46*CLINIC01~PER*IC*FRONT DESK*TE*8005550100~" +
        "NM1*40*2*EXAMPLE HEALTH PLAN*****46*PAYER01~HL*1**20*1~NM1*85*2*RIVERSIDE FAMILY CLINIC*****XX*1234567893~N3*1 RIVER ROAD~N4*SPRINGFIELD*IL*627010100~" +
        "REF*EI*999999999~HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*SAMPLE*DANA****MI*W000123456~N3*2 RIVER ROAD~N4*SPRINGFIELD*IL*62701~DMG*D8*19840517*F~" +
        "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999~CLM*ENC17*250***11:B:1*Y*A*Y*Y~HI*ABK:J029~LX*1~SV1*HC:99213*180*UN*1***1~DTP*472*D8*20261203~" +
        "LX*2~SV1*HC:87880*70*UN*1***1~DTP*472*D8*20261203~SE*26*0001~";

    /// <summary>Active; $1,500 deductible, $620 left; visit copay $30; out of network 40 %; urgent care $75; no vision; another payer.</summary>
    public const string Answer =
        "ST*271*0001*005010X279A1~BHT*0022*11*ELG20261201-0001*20261201*1305~HL*1**20*1~NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999~" +
        "HL*2*1*21*1~NM1*1P*2*RIVERSIDE FAMILY CLINIC*****XX*1234567893~HL*3*2*22*0~TRN*2*ELG-7781-1*9111222333~" +
        "NM1*IL*1*SAMPLE*DANA*Q***MI*W000123456~REF*6P*G5501*RIVER TOWN SCHOOLS~DMG*D8*19840517*F~DTP*346*D8*20260101~" +
        "EB*1*FAM*30**PPO GOLD 1500~EB*C*IND*30***23*1500*****Y~EB*C*IND*30***29*620*****Y~EB*C*FAM*30***29*1750*****Y~" +
        "EB*G*IND*30***29*2880*****Y~EB*B*IND*98***27*30*****Y~EB*A*IND*98*****.4****N~EB*B*IND*UC***27*75*****Y~EB*I**AL~EB*R**30~" +
        "LS*2120~NM1*PRP*2*OTHER EXAMPLE INSURANCE*****PI*88888~LE*2120~SE*26*0001~";

    /// <summary>The member is not found under that name: AAA 73.</summary>
    public const string Reject =
        "ST*271*0002*005010X279A1~BHT*0022*11*ELG20261201-0002*20261201*1305~HL*1**20*1~NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999~" +
        "HL*2*1*21*1~NM1*1P*2*RIVERSIDE FAMILY CLINIC*****XX*1234567893~HL*3*2*22*0~TRN*2*ELG-7781-2*9111222333~" +
        "NM1*IL*1*SAMPEL*DANA****MI*W000123456~AAA*N**73*C~SE*11*0002~";

    public static EligibilityAnswer Read(string text271) =>
        Assert.Single(X12Document.Parse(Wrap271(text271)).Transactions.SelectMany(EligibilityAnswer.Read));

    /// <summary>The answer with one piece of its text exchanged; the count in SE is not touched.</summary>
    public static EligibilityAnswer With(string old, string @new) =>
        Answer.Contains(old, StringComparison.Ordinal) ? Read(Answer.Replace(old, @new, StringComparison.Ordinal)) : throw new ArgumentException(old);

    public static InterchangeHeader Header { get; } = new()
    {
        SenderId = "CLINIC01",
        ReceiverId = "PAYER01",
        At = new DateTime(2026, 12, 1, 13, 5, 0),
        InterchangeControl = 101,
    };
}
