namespace Porchlight.X12.Tests;

/// <summary>The synthetic examples of the domain file, written for this project; their counts were checked by hand.</summary>
internal static class Samples
{
    public const string Isa =
        "ISA*00*          *00*          *ZZ*PAYER01        *ZZ*CLINIC01       *261201*1305*^*00501*000000101*0*T*:~";

    public static string Wrap271(string body) => Isa + "GS*HB*PAYER01*CLINIC01*20261201*1305*101*X*005010X279A1~" + body + "GE*1*101~IEA*1*000000101~";

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
        SenderId = "CLINIC01", ReceiverId = "PAYER01", At = new DateTime(2026, 12, 1, 13, 5, 0), InterchangeControl = 101,
    };
}
