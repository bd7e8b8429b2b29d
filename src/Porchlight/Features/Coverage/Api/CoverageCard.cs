using NodaTime;

namespace Porchlight.Coverage.Api;

/// <summary>Where we stand with a plan on a day. "Cannot tell" never means "not covered" (x12.md §4.1).</summary>
public enum CoverageOutcome
{
    NeverAsked = 0,

    /// <summary>A question is on its way and nothing newer is known.</summary>
    Asking = 1,
    Active = 2,
    Inactive = 3,
    CannotTell = 4,
}

/// <summary>A patient's plan as other rooms show it.</summary>
/// <param name="Payer">Null when the payer is not on the practice's list.</param>
/// <param name="Order">1 pays first.</param>
/// <param name="AsOf">When <see cref="Outcome"/> was learned.</param>
public sealed record CoverageCard(
    CoverageId Id, PatientId Patient, PayerId? Payer, string PayerName, string PlanName, MemberId MemberId, int Order, CoverageOutcome Outcome,
    Instant? AsOf) : IPatientData
{
    /// <summary>The whole sentence for the glyph and the banner, in the language of the request.</summary>
    public string Say { get; init; } = "";

    /// <summary>What a person does about it, in the language of the request; empty when there is nothing to do.</summary>
    public string NextStep { get; init; } = "";

    public Instant? AskedAt { get; init; }

    /// <summary>When we ask again by ourselves.</summary>
    public Instant? AsksAgainAt { get; init; }

    /// <summary>What the payer last said for sure, and when: stands while the outcome is "asking" or "cannot tell".</summary>
    public CoverageOutcome? LastKnown { get; init; }

    public Instant? LastKnownAt { get; init; }

    public Money? DeductibleLeft { get; init; }

    /// <summary>What the patient may still have to pay this year, in network.</summary>
    public Money? MostLeft { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}
