using NodaTime;

namespace Porchlight.Registration;

/// <summary>What the results show. No answer yet: the box is empty and what lies parked comes first.</summary>
public sealed record SearchView(string Typed, Guid Session, LocalDate Today, SearchAnswer? Answer, TimeSpan Took) : IPatientData
{
    /// <summary>What this person began and did not finish.</summary>
    public IReadOnlyList<ParkedLine> Parked { get; init; } = [];

    public override string ToString() => Phi<string>.Redacted;
}
