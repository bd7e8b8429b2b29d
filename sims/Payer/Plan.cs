using System.Globalization;

namespace Porchlight.Sims.Payer;

/// <summary>A kind of plan: the benefit segments it answers with, without their EB01-only status line.</summary>
/// <param name="Name">EB05.</param>
/// <param name="Type">EB04.</param>
/// <param name="Status">EB01 of the whole plan.</param>
/// <param name="Lines">Further segments after the status; {left}, {met}, {oop} are this member's own figures.</param>
/// <param name="EndsBefore">The plan ended on the last day of the year before the visit.</param>
internal sealed record Plan(string Name, string Type, string Status, string[] Lines, bool EndsBefore = false)
{
    private static readonly Plan Gold = new("PPO GOLD 1500", "PR", "1",
    [
        "EB*C*IND*30***23*1500*****Y", "EB*C*IND*30***29*{left1500}*****Y", "EB*C*FAM*30***23*3000*****Y", "EB*G*IND*30***23*4500*****Y",
        "EB*G*IND*30***29*{oop4500}*****Y", "EB*B*IND*98***27*30*****Y", "EB*A*IND*98*****.4****N", "EB*B*IND*UC***27*75*****Y",
        "EB*B*IND*86***27*250*****W", "EB*A*IND*30*****.2****Y", "EB*1*IND*1^33^47^48^50^86^98^MH^UC", "EB*I**AL",
    ]);

    private static readonly Plan Silver = new("HMO SILVER 500", "HM", "1",
    [
        "EB*C*IND*30***23*500*****Y", "EB*C*IND*30***29*0*****Y", "EB*G*IND*30***29*{oop3000}*****Y", "EB*B*IND*98***27*20*****Y",
        "EB*B*IND*98***27*40*****Y", "MSG*SPECIALIST VISIT NEEDS A REFERRAL", "EB*B*IND*UC***27*50*****Y", "EB*L", "LS*2120",
        "NM1*P3*1*EXAMPLE*MORGAN****XX*1234567893", "LE*2120", "EB*F*IND*33***23***VS*12**Y",
    ]);

    private static readonly Plan Bronze = new("HDHP BRONZE 3000", "C1", "1",
    [
        "EB*C*IND*30***23*3000*****Y", "EB*C*IND*30***24*{met3000}*****Y", "EB*A*IND*30*****.2****Y", "EB*A*IND*30*****.5****N",
        "EB*G*IND*30***29*{oop6000}*****Y", "MSG*PREVENTIVE CARE IS COVERED IN FULL",
    ]);

    private static readonly Plan Medicaid = new("STATE MEDICAID", "MC", "1", ["EB*B*IND*98***27*0*****W"]);

    private static readonly Plan MedicareWithMedicaid = new("MEDICARE PART A AND B", "MB", "1",
        ["EB*1*IND**QM*QUALIFIED MEDICARE BENEFICIARY", "EB*C*IND*96*MB**29*{left257}*****W", "EB*A*IND*96*MB****.2****W"]);

    private static readonly Plan Medicare = new("MEDICARE PART A AND B", "MB", "1", ["EB*C*IND*96*MB**29*{left257}*****W", "EB*A*IND*96*MB****.2****W"]);

    private static readonly Plan Supplement = new("MEDICARE SUPPLEMENT G", "SP", "1", ["EB*B*IND*98***27*0*****W", "EB*A*IND*30*****0****W"]);

    private static readonly Plan Advantage = new("MEDICARE ADVANTAGE HMO", "HN", "1",
    [
        "EB*B*IND*98***27*15*****Y", "EB*B*IND*UC***27*40*****Y", "EB*B*IND*86***27*110*****W", "EB*C*IND*30***23*0*****Y", "EB*G*IND*30***29*{oop5900}*****Y",
    ]);

    private static readonly Plan WithOtherPayer = Gold with
    {
        Lines = [.. Gold.Lines, "EB*R**30", "REF*6P*G9900", "LS*2120", "NM1*PRP*2*OTHER EXAMPLE INSURANCE*****PI*88888", "LE*2120"],
    };

    private static readonly Plan Ended = new("PPO GOLD 1500", "PR", "6", []);

    private static readonly Plan EndedLastYear = Gold with { EndsBefore = true };

    private static readonly Plan UnderInvestigation = Gold with { Status = "5" };

    private static readonly Plan AskAgainElsewhere = new("", "", "U", ["LS*2120", "NM1*VN*2*EXAMPLE VISION VENDOR", "PER*IC**TE*8005550142", "LE*2120"]);

    private static readonly Plan NeedsAuthorization = Gold with { Lines = [.. Gold.Lines, "EB*CB*IND*98********Y*Y"] };

    /// <summary>The plan that the last two digits of a member id choose; 00 to 49 by a hash of the whole id when there are none.</summary>
    public static Plan Of(string member, Seed seed) => (MemberNumber.Suffix(member) ?? seed.Number("plan/" + member, 50)) switch
    {
        < 20 => Gold,
        < 35 => Silver,
        < 50 => Bronze,
        < 55 => Medicaid,
        < 60 => MedicareWithMedicaid,
        < 65 => Ended,
        < 70 => EndedLastYear,
        < 75 => WithOtherPayer,
        93 => UnderInvestigation,
        94 => AskAgainElsewhere,
        95 => NeedsAuthorization,
        96 => Medicare,
        97 => Supplement,
        98 => Advantage,
        _ => Gold,
    };

    /// <summary>The lines with this member's figures: whole dollars, the same for the same seed and member.</summary>
    public IEnumerable<string> LinesFor(string member, Seed seed)
    {
        foreach (var line in Lines)
        {
            var start = line.IndexOf('{', StringComparison.Ordinal);
            if (start < 0)
            {
                yield return line;
                continue;
            }

            var end = line.IndexOf('}', start);
            var name = line[(start + 1)..end];
            var total = int.Parse(name.Where(char.IsAsciiDigit).ToArray(), CultureInfo.InvariantCulture);
            var figure = seed.Number($"{name}/{member}", total + 1).ToString(CultureInfo.InvariantCulture);
            yield return string.Concat(line.AsSpan(0, start), figure, line.AsSpan(end + 1));
        }
    }
}
