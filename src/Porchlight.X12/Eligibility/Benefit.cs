namespace Porchlight.X12;

/// <summary>What kind of statement an EB makes (EB01, x12 §4.2).</summary>
public enum BenefitKind
{
    /// <summary>B.</summary>
    Copay,

    /// <summary>A.</summary>
    Coinsurance,

    /// <summary>C.</summary>
    Deductible,

    /// <summary>G, stop loss.</summary>
    OutOfPocketMax,

    /// <summary>F.</summary>
    Limit,

    /// <summary>E, or I: this service is not covered.</summary>
    Exclusion,

    /// <summary>R.</summary>
    OtherPayer,

    /// <summary>Every other code; <see cref="Benefit.Code"/> tells which.</summary>
    Other,
}

/// <summary>EB12.</summary>
public enum BenefitNetwork
{
    /// <summary>U, or absent, which is not "in".</summary>
    Unknown,

    /// <summary>Y.</summary>
    In,

    /// <summary>N.</summary>
    Out,

    /// <summary>W: both, or it makes no difference.</summary>
    Both,
}

/// <summary>A name and number related to a benefit (2120): another payer, the primary care provider, a vendor.</summary>
/// <param name="EntityCode">NM101: PR, PRP, SEP, TTP, P3, VN …</param>
/// <param name="Name">NM103 with NM104 when it is a person.</param>
/// <param name="Id">NM109.</param>
/// <param name="Contacts">PER numbers and addresses, as sent.</param>
public sealed record RelatedEntity(string EntityCode, string Name, string? Id, IReadOnlyList<string> Contacts)
{
    /// <summary>Redacted: it may be the holder of another policy.</summary>
    public override string ToString() => $"RelatedEntity({EntityCode})";
}

/// <summary>One EB of the answer with what hangs on it. Each is one statement: never sum across them.</summary>
public sealed record Benefit
{
    /// <summary>EB01.</summary>
    public required string Code { get; init; }

    /// <summary>EB01 in groups.</summary>
    public required BenefitKind Kind { get; init; }

    /// <summary>EB02: IND, FAM …; "" when absent.</summary>
    public required string Level { get; init; }

    /// <summary>EB03; empty may mean the whole plan.</summary>
    public required IReadOnlyList<string> ServiceTypes { get; init; }

    /// <summary>EB04.</summary>
    public required string InsuranceType { get; init; }

    /// <summary>EB05, or the plan name carried from the whole-plan EB; null when the payer named none.</summary>
    public string? Plan { get; init; }

    /// <summary>EB06: 23 calendar year, 29 remaining, 27 visit …; "" when absent.</summary>
    public required string Period { get; init; }

    /// <summary>EB07 in whole cents. 0 is an answer, null is none.</summary>
    public long? AmountCents { get; init; }

    /// <summary>EB08 as a fraction from 0 to 1: the patient's share.</summary>
    public decimal? Percent { get; init; }

    /// <summary>EB09, the quantity's kind.</summary>
    public required string QuantityQualifier { get; init; }

    /// <summary>EB10.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>EB11: Y, N, U or "": whether an authorization is needed.</summary>
    public required string AuthorizationRequired { get; init; }

    /// <summary>EB12.</summary>
    public required BenefitNetwork Network { get; init; }

    /// <summary>EB13 as sent: when present the statement holds for that procedure only.</summary>
    public required string Procedure { get; init; }

    /// <summary>Dates of this benefit: qualifier and period.</summary>
    public required IReadOnlyList<AnswerDate> Dates { get; init; }

    /// <summary>HSD: how often, how long.</summary>
    public required IReadOnlyList<BenefitFrequency> Frequencies { get; init; }

    /// <summary>MSG texts: always shown, the real rule often stands here.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>2120.</summary>
    public required IReadOnlyList<RelatedEntity> Entities { get; init; }

    /// <summary>AAA in this 2110: only this service is unknown.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>III*ZZ: the place of service the statement is narrowed to.</summary>
    public string? PlaceOfService { get; init; }

    /// <summary>The EB as sent, for "where does this come from".</summary>
    public required string Segment { get; init; }

    /// <summary>Its position in the file, from 0.</summary>
    public required int SegmentIndex { get; init; }

    /// <summary>2110C or 2110D.</summary>
    public required string Loop { get; init; }

    /// <summary>True for EB01 1 to 8: says whether there is coverage at all.</summary>
    public bool IsStatus => Code is "1" or "2" or "3" or "4" or "5" or "6" or "7" or "8";

    /// <summary>EB03 empty or holding 30: about the whole plan.</summary>
    public bool IsPlanLevel => ServiceTypes.Count == 0 || ServiceTypes.Contains("30");

    /// <summary>Redacted.</summary>
    public override string ToString() => $"Benefit({Code}, segment {SegmentIndex + 1})";
}

/// <summary>HSD, such as 20 visits per 1 calendar year (<c>HSD*VS*20***23*1</c>).</summary>
/// <param name="Qualifier">HSD01: VS visits, DY days …</param>
/// <param name="Quantity">HSD02.</param>
/// <param name="PeriodCode">HSD05, as EB06.</param>
/// <param name="PeriodCount">HSD06.</param>
/// <param name="Segment">As sent.</param>
public sealed record BenefitFrequency(string Qualifier, decimal? Quantity, string PeriodCode, string PeriodCount, string Segment);

/// <summary>A DTP of the answer.</summary>
/// <param name="Qualifier">DTP01: 346 plan begin, 347 plan end, 291 plan …</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; the same for a single date.</param>
/// <param name="IsRange">True for RD8.</param>
public sealed record AnswerDate(string Qualifier, DateOnly From, DateOnly To, bool IsRange);
