using NodaTime;

namespace Porchlight.Matching;

/// <summary>
/// What the one search box was read as. A record is found when it answers every part, each by any one of the part's readings;
/// readings stand with the likelier first. Prints redacted.
/// </summary>
public sealed record SearchText(IReadOnlyList<SearchPart> Parts) : IPatientData
{
    // Longer input is no search; the rest is not read.
    private const int LongestRead = 200;

    /// <summary>
    /// Reads names, birth dates and years, ends of phone numbers, chart numbers, tickets and appointment codes, in any order:
    /// <c>dia 64</c> or <c>dia64</c>, <c>diaz rosa</c>, <c>03041964</c>, <c>555-0142</c>, <c>M-14</c>. Empty text has no parts.
    /// </summary>
    public static SearchText Read(string? text, LocalDate today)
    {
        var cut = text is { Length: > LongestRead } ? text[..LongestRead] : text ?? "";
        return new SearchText([.. SearchTokens.Of(cut, today).Select(token => SearchReader.Read(token, today)).SelectMany(parts => parts)]);
    }

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>
/// One thing that was typed and what it may mean. No reading at all means that it could not be understood, and nothing answers it.
/// </summary>
public sealed record SearchPart(string Typed, IReadOnlyList<SearchReading> Readings) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
