using System.Globalization;

namespace Porchlight.X12;

/// <summary>
/// An answer in sentences a person at the desk can say (design language §5): what we know, then each benefit with the segment it
/// comes from, then what to do. Six-grade words; never "refused" or "invalid", and "cannot tell" never sounds like "not covered".
/// </summary>
public static class PlainWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    /// <summary>The sentences about one patient.</summary>
    public static IReadOnlyList<string> Of(EligibilityAnswer answer, CoverageVerdict verdict, PlainLanguage language = PlainLanguage.English)
    {
        var sentences = new List<Words> { Headline(answer, verdict) };
        if (verdict.ConfirmByPhone)
        {
            sentences.Add(new("Call the payer to be sure. They are still checking this plan.", "Llame al seguro para confirmar. Aún están revisando este plan."));
        }

        foreach (var rejection in answer.Rejections.DistinctBy(r => r.Code))
        {
            sentences.Add(Join(rejection.Meaning, rejection.Action, rejection.Segment));
        }

        foreach (var benefit in answer.Benefits)
        {
            sentences.Add(BenefitWords.Of(benefit));
            sentences.AddRange(benefit.Rejections.Select(r => Join(
                new($"We cannot tell about {BenefitWords.Services(benefit).English}. {r.Meaning.English}",
                    $"No podemos saber sobre {BenefitWords.Services(benefit).Spanish}. {r.Meaning.Spanish}"), r.Action, r.Segment)));
            sentences.AddRange(benefit.Messages.Select(m => new Words($"The payer adds: {m}", $"El seguro agrega: {m}")));
        }

        if (answer.Patient?.PayerChangedIdentity == true)
        {
            sentences.Add(new("The payer has other details for this person. Compare them with the card.",
                "El seguro tiene otros datos de esta persona. Compárelos con la tarjeta."));
        }

        if (verdict.Outcome == CoverageOutcome.Active)
        {
            sentences.Add(new("This is what the payer says today. It is not a promise to pay.", "Esto es lo que dice el seguro hoy. No es una promesa de pago."));
        }

        return [.. sentences.Select(s => s.In(language))];
    }

    /// <summary>Nov 24, 2026 · 24 nov 2026.</summary>
    internal static Words Day(DateOnly date) => new(
        date.ToString("MMM d, yyyy", English), date.ToString("d MMM yyyy", Spanish).Replace(".", "", StringComparison.Ordinal));

    private static Words Headline(EligibilityAnswer answer, CoverageVerdict verdict)
    {
        var on = verdict.Date is { } date
            ? new Words($" on {Day(date).English}", $" el {Day(date).Spanish}")
            : new Words("", "");
        var plan = answer.Plan is null ? new Words("", "") : new Words($" Plan: {answer.Plan}.", $" Plan: {answer.Plan}.");
        return verdict.Outcome switch
        {
            CoverageOutcome.Active => new($"The plan is active{on.English}.{plan.English}", $"El plan está activo{on.Spanish}.{plan.Spanish}"),
            CoverageOutcome.Inactive => new(
                $"The payer says the plan is not active{on.English}.{plan.English} Ask about other coverage.",
                $"El seguro dice que el plan no está activo{on.Spanish}.{plan.Spanish} Pregunte si hay otro seguro."),
            _ => new(
                $"We cannot tell yet if the plan is active{on.English}. Go on with the visit.",
                $"Aún no sabemos si el plan está activo{on.Spanish}. Siga con la visita."),
        };
    }

    private static Words Join(Words meaning, Words action, string segment) =>
        new($"{meaning.English} {action.English} [{segment}]", $"{meaning.Spanish} {action.Spanish} [{segment}]");
}
