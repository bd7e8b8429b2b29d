namespace Porchlight.Matching;

public enum ComparedField
{
    BirthDate,
    Phone,
    Family,
    Given,
    Middle,
    Suffix,
    Sex,
    Address,
    Email,
    Ssn,
    Identifier,
    BirthOrder,
}

/// <summary>What the comparison of one field found; the duplicate card says it in words.</summary>
public enum FieldOutcome
{
    Missing,
    Same,
    OtherOrder,
    OneLetter,
    Alike,
    Nickname,
    PartOfName,
    InitialOnly,
    PreviousName,
    GivenAndFamilySwapped,
    DayAndMonthSwapped,
    OneDigit,
    OneYear,
    LastFourSame,
    ZipOnly,
    Differs,
}

/// <summary>Facts that forbid any automatic verdict, however high the score (registration-and-insurance rules, §3).</summary>
public enum HardConflict
{
    DifferentSsn,
    DifferentSuffix,
    DifferentSexAndGivenName,
    BornMoreThanTenYearsApart,
    MaybeTwins,
}

public enum MatchVerdict
{
    Unlikely,
    Possible,
    VeryLikely,
}

/// <summary>
/// One line of the duplicate card: the field as each record has it, what was found, and how many bits it weighs (0 when missing).
/// The marks say which letters differ and are empty unless the two are nearly the same.
/// </summary>
public sealed record FieldLine(ComparedField Field, FieldOutcome Outcome, double Bits) : IPatientData
{
    public string Left { get; init; } = "";

    public string Right { get; init; } = "";

    public IReadOnlyList<LetterRange> LeftMarks { get; init; } = [];

    public IReadOnlyList<LetterRange> RightMarks { get; init; } = [];

    public override string ToString() => $"{Field}: {Outcome}";
}

/// <summary>
/// How likely two records are one person, and why. <c>Bits</c> is the sum of the lines, each bit doubling the odds; <c>InHundred</c> is
/// the chance as "97 in 100", from 1 to 99, because certainty is for people.
/// </summary>
public sealed record MatchResult(
    double Bits,
    int InHundred,
    MatchVerdict Verdict,
    IReadOnlyList<HardConflict> Conflicts,
    IReadOnlyList<FieldLine> Lines);
