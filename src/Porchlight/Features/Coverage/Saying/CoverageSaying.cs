using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Wording;

namespace Porchlight.Coverage;

/// <summary>Says where we stand: what happened, what is known, when we ask again (design language §5).</summary>
internal sealed class CoverageSaying(Words words, DateTimeZone zone, Instant now)
{
    private LocalDate Today => now.InZone(zone).Date;

    public string Outcome(CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.Active => words["active"],
        CoverageOutcome.Inactive => words["not active"],
        CoverageOutcome.CannotTell => words["cannot tell"],
        CoverageOutcome.Asking => words["asking now"],
        _ => words["not asked yet"],
    };

    public string Sentence(string payer, Standing? standing, CoverageAnswer? current)
    {
        var parts = new List<string> { First(payer, standing, current) };
        if (standing is { KnownAt: { } at, KnownOutcome: { } known } && standing.Shown is CoverageOutcome.Asking or CoverageOutcome.CannotTell)
        {
            parts.Add(words["The last answer, from {0}, said {1}.", Day(at), Outcome(known)]);
        }

        if (standing is { AsksAgainAt: { } again, Open: null })
        {
            parts.Add(words["We ask again by ourselves at {0}.", again.InZone(zone).TimeOfDay.Say(bare: true)]);
        }

        return string.Join(' ', parts);
    }

    /// <summary>What a person does next; empty when nothing.</summary>
    public string NextStep(Standing? standing, CoverageAnswer? current) => standing?.Shown switch
    {
        null or CoverageOutcome.NeverAsked => words["Ask the payer."],
        CoverageOutcome.CannotTell or CoverageOutcome.Inactive => Reason.Of(current?.ReasonList ?? [])?.NextStep ?? "",
        _ => Reason.Find("EB:5") is { } confirm && current?.ReasonList.Contains("EB:5") == true ? confirm.NextStep : "",
    };

    /// <summary><c>today at 9:31</c>, <c>Nov 10</c>.</summary>
    public string When(Instant instant)
    {
        var local = instant.InZone(zone);
        return local.Date == Today ? words["today at {0}", local.TimeOfDay.Say(bare: true)] : local.Date.SayWithYear();
    }

    public string Day(Instant instant) => instant.InZone(zone).Date is var date && date == Today ? words["today"] : date.SayWithYear();

    public string DayAndTime(Instant instant) => $"{Day(instant)} {instant.InZone(zone).TimeOfDay.Say()}";

    private string First(string payer, Standing? standing, CoverageAnswer? current)
    {
        if (standing is null || standing.Shown == CoverageOutcome.NeverAsked)
        {
            return words["The payer has not been asked yet."];
        }

        if (standing.Shown == CoverageOutcome.Asking)
        {
            return words["We are asking {0} now.", payer];
        }

        if (current is null)
        {
            return Outcome(standing.Outcome);
        }

        var meaning = Reason.Of(current.ReasonList)?.Meaning ?? "";
        return (current.Outcome, current.Origin) switch
        {
            (CoverageOutcome.Active, AnswerOrigin.Phone) => words["Active. {0} said so on the phone, {1}.", payer, When(current.At)],
            (CoverageOutcome.Active, _) => words["Active. {0} answered {1}.", payer, When(current.At)],
            (CoverageOutcome.Inactive, AnswerOrigin.Phone) => words["Not active. {0} said so on the phone, {1}.", payer, When(current.At)],
            (CoverageOutcome.Inactive, _) => words["Not active on {0}. {1} answered {2}.", current.ServiceDate.Say(), payer, When(current.At)],
            (_, AnswerOrigin.Nobody) => words["We asked {0}. {1}", When(current.AskedAt), meaning],
            _ => words["{0} could not tell us {1}. {2}", payer, When(current.At), meaning],
        };
    }
}
