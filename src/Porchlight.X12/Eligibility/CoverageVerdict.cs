namespace Porchlight.X12;

/// <summary>The outcome with its reasons, in the exact order of x12 §4.1.</summary>
/// <param name="Outcome">Active, inactive, or we cannot tell.</param>
/// <param name="Reasons">The codes it rests on: <c>AAA:75</c>, <c>EB:6</c>, <c>DTP:347</c>.</param>
/// <param name="Date">The day it holds for; null when neither asked nor answered.</param>
/// <param name="ConfirmByPhone">EB01 5: active, but the payer is still looking into it.</param>
public sealed record CoverageVerdict(CoverageOutcome Outcome, IReadOnlyList<string> Reasons, DateOnly? Date, bool ConfirmByPhone)
{
    internal static CoverageVerdict Decide(EligibilityAnswer answer, DateOnly? asked)
    {
        var date = asked ?? answer.Dates.FirstOrDefault(d => d.Qualifier is "291" or "472")?.From ?? answer.AnsweredOn;

        // 1. A rejection at system, payer, provider or patient level: whatever else is there.
        if (answer.Rejections.Count > 0)
        {
            return new(CoverageOutcome.CannotTell, Joined(answer.Rejections.Select(r => "AAA:" + r.Code)), date, false);
        }

        var statuses = answer.Benefits.Where(b => b.IsStatus).ToList();
        var planLevel = statuses.Where(b => b.IsPlanLevel).ToList();
        if (planLevel.Count == 0)
        {
            planLevel = statuses;
        }

        // A rejection inside a benefit makes only that service unknown; it is named, and decides nothing.
        var unknownServices = answer.Benefits.SelectMany(b => b.Rejections).Select(r => "AAA:" + r.Code).ToList();
        var active = planLevel.Where(b => IsActiveCode(b.Code)).ToList();
        var inForce = active.Where(b => CoverageDates.IsInForce(answer, b, date)).ToList();
        var inactive = planLevel.Where(b => b.Code is "6" or "7" or "8").ToList();

        // 2. In force on the date: a part that is not (Medicare B) becomes a reason.
        if (inForce.Count > 0)
        {
            return new(CoverageOutcome.Active, Joined(Codes(inForce), Codes(inactive), unknownServices), date, inForce.All(b => b.Code == "5"));
        }

        // 3. The payer says it is not active.
        if (inactive.Count > 0)
        {
            return new(CoverageOutcome.Inactive, Joined(Codes(inactive), unknownServices), date, false);
        }

        // 4. Nothing about the plan on that day.
        var outOfForce = active.Select(b => CoverageDates.WhyNotInForce(answer, b, date)).OfType<string>();
        var said = active.Count > 0 ? Codes(active) : Codes(answer.Benefits);
        var reasons = Joined(outOfForce, said, unknownServices);
        return new(CoverageOutcome.CannotTell, reasons.Count > 0 ? reasons : ["noBenefits"], date, false);
    }

    internal static bool IsActiveCode(string code) => code is "1" or "2" or "3" or "4" or "5";

    private static IEnumerable<string> Codes(IEnumerable<Benefit> benefits) => benefits.Select(b => "EB:" + b.Code);

    private static List<string> Joined(params IEnumerable<string>[] parts) => [.. parts.SelectMany(p => p).Distinct()];
}

/// <summary>Whether a statement is in force on a day, by its own dates and those of the patient.</summary>
internal static class CoverageDates
{
    public static bool IsInForce(EligibilityAnswer answer, Benefit benefit, DateOnly? date) =>
        WhyNotInForce(answer, benefit, date) is null;

    /// <summary>The date that says no, as <c>DTP:347</c>; null when nothing does.</summary>
    public static string? WhyNotInForce(EligibilityAnswer answer, Benefit benefit, DateOnly? date)
    {
        if (date is not { } day)
        {
            return null;
        }

        var against = benefit.Dates.Concat(answer.Dates).FirstOrDefault(d => SaysNo(d, day));
        return against is null ? null : "DTP:" + against.Qualifier;
    }

    // 346/347 plan, 348/349 benefit, 356/357 eligibility, 193/194 period; 307, 291, 292 as ranges, 307 alone as a beginning.
    private static bool SaysNo(AnswerDate date, DateOnly day) => date.Qualifier switch
    {
        "346" or "348" or "356" or "193" or "307" or "292" or "291" or "347" or "349" or "357" or "194" when date.IsRange =>
            day < date.From || day > date.To,
        "346" or "348" or "356" or "193" or "307" => day < date.From,
        "347" or "349" or "357" or "194" => day > date.From,
        _ => false,
    };
}
