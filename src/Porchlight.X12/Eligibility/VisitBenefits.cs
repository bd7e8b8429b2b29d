namespace Porchlight.X12;

/// <summary>One figure for the desk, with the statement it comes from.</summary>
/// <param name="Source">The EB; its <see cref="Benefit.Segment"/> is what "where does this come from" shows.</param>
/// <param name="AmountCents">Whole cents; null for a percentage.</param>
/// <param name="Percent">0 to 1; null for an amount.</param>
/// <param name="ServiceType">The code it was found under; "" when EB03 was empty.</param>
/// <param name="IsFromGeneralPlan">Found by falling back from the asked code (x12 §4.4): say so.</param>
/// <param name="Others">Further statements of the same kind that say something else: a person has to choose.</param>
public sealed record BenefitFigure(
    Benefit Source, long? AmountCents, decimal? Percent, string ServiceType, bool IsFromGeneralPlan, IReadOnlyList<Benefit> Others)
{
    /// <summary>"from general plan benefit", for a figure that is.</summary>
    public static Words GeneralPlanLabel { get; } = new("from general plan benefit", "del beneficio general del plan");

    /// <summary>Two statements disagree; the first is shown, and none may be collected on without a look.</summary>
    public bool IsAmbiguous => Others.Count > 0;

    /// <summary>Remaining worked out as total less used, because the payer sent only those (x12 §4.3).</summary>
    public Benefit? ComputedWith { get; init; }
}

/// <summary>What one visit may cost the patient in network, picked from an answer. Statements are never summed.</summary>
public sealed record VisitBenefits
{
    /// <summary>EB01 B.</summary>
    public BenefitFigure? Copay { get; init; }

    /// <summary>EB01 A.</summary>
    public BenefitFigure? Coinsurance { get; init; }

    /// <summary>EB01 C for the year (EB06 22, 23, 25).</summary>
    public BenefitFigure? DeductibleTotal { get; init; }

    /// <summary>EB01 C with EB06 29, or total less year to date.</summary>
    public BenefitFigure? DeductibleRemaining { get; init; }

    /// <summary>EB01 G with EB06 29, or total less year to date.</summary>
    public BenefitFigure? OutOfPocketRemaining { get; init; }

    /// <summary>EB01 I or E for the asked service: the service, not the plan, is not covered.</summary>
    public Benefit? NotCovered { get; init; }

    /// <summary>EB11: Y needs an authorization, U means check; null when nothing was said.</summary>
    public Benefit? Authorization { get; init; }

    /// <summary>EB01 R or MC: another payer to bill, or first to bill.</summary>
    public required IReadOnlyList<Benefit> OtherPayers { get; init; }

    /// <summary>EB04 QM, qualified Medicare beneficiary: never collect the Medicare cost share.</summary>
    public Benefit? QualifiedMedicareBeneficiary { get; init; }

    /// <summary>Picks for the service types of a visit, the specific ones first; falls back 98 → 1 → 96 → 30 → whole plan.</summary>
    /// <param name="answer">One patient's answer.</param>
    /// <param name="serviceTypes">What the visit is, such as UC or 98.</param>
    /// <param name="date">The visit day: statements dated for other days are left out.</param>
    public static VisitBenefits Pick(EligibilityAnswer answer, IReadOnlyList<string> serviceTypes, DateOnly? date = null) =>
        new BenefitPicker(answer, serviceTypes, date).Pick();
}
