using NodaTime;

namespace Porchlight.Coverage.Api;

/// <summary>What the plan says the patient pays at one visit. An active answer is no promise to pay (x12.md §5): every screen says so.</summary>
/// <param name="Coverage">The plan that pays first; null for somebody who pays on their own.</param>
/// <param name="Copay">Due at the visit. Zero is an answer; null means the plan did not say, or a person has to choose.</param>
/// <param name="Why">The reason in plain words, in the language of the request.</param>
public sealed record VisitEstimate(
    AppointmentId Appointment, PatientId Patient, CoverageId? Coverage, CoverageOutcome Outcome, Money? Copay, string Why) : IPatientData
{
    /// <summary>Where the copay stands in the answer; null for one a person was told on the phone.</summary>
    public FigureSource? Source { get; init; }

    /// <summary>Amounts between which the answer leaves a person to choose.</summary>
    public IReadOnlyList<Money> Choices { get; init; } = [];

    /// <summary>The patient's share of the cost after the deductible, 0 to 1.</summary>
    public decimal? Coinsurance { get; init; }

    public Money? DeductibleLeft { get; init; }

    /// <summary>When the answer the figures rest on was learned.</summary>
    public Instant? AsOf { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>The segment a figure comes from.</summary>
/// <param name="Message">Null when the answer came by telephone.</param>
/// <param name="Loop">2110C or 2110D.</param>
/// <param name="SegmentNumber">Its place in the message, from 1.</param>
/// <param name="Segment">As sent.</param>
public sealed record FigureSource(AnswerId Answer, RawMessageId? Message, string Loop, int SegmentNumber, Phi<string> Segment)
{
    /// <summary>Where it is explained.</summary>
    public string Path => $"/coverage/answers/{Answer}/segments/{SegmentNumber}";
}
