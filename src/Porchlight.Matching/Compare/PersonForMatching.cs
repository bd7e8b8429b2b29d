using NodaTime;

namespace Porchlight.Matching;

/// <summary>What two records are compared by. Anything unknown is null or empty and counts neither way. Prints redacted.</summary>
public sealed record PersonForMatching : IPatientData
{
    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string? Middle { get; init; }

    /// <summary>Generational: Jr, Sr, II, III.</summary>
    public string? Suffix { get; init; }

    /// <summary>Names used instead of the given one, such as Rosi.</summary>
    public IReadOnlyList<string> NamesUsed { get; init; } = [];

    public IReadOnlyList<string> PreviousFamilies { get; init; } = [];

    public LocalDate? BirthDate { get; init; }

    /// <summary>Administrative sex as one letter (M, F, X); U and null are unknown.</summary>
    public string? Sex { get; init; }

    /// <summary>E.164, any order.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    public string? Email { get; init; }

    public string? StreetNumber { get; init; }

    /// <summary>Only the first five digits are compared.</summary>
    public string? Zip { get; init; }

    /// <summary>The keyed hash of the whole SSN: equal or not is all that is asked of it.</summary>
    public string? SsnHash { get; init; }

    public string? SsnLast4 { get; init; }

    /// <summary>Numbers given by others, as issuer and value: <c>("MBI", "1EG4TE5MK73")</c>.</summary>
    public IReadOnlyList<(string Issuer, string Value)> Identifiers { get; init; } = [];

    /// <summary>1, 2 … for a twin or triplet, null when born alone or not known.</summary>
    public int? BirthOrder { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}
