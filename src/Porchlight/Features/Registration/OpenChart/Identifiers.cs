using Porchlight.Matching;

namespace Porchlight.Registration;

/// <summary>What somebody said about themselves that a record answers. Two of them open a chart (DESIGN.md, search).</summary>
[Flags]
internal enum Identifiers
{
    None = 0,
    Name = 1,
    BirthDate = 2,
    Phone = 4,
    ChartNumber = 8,
    Email = 16,
}

internal static class IdentifiersOf
{
    // Fewer digits than that are the end of too many phones, and one letter begins too many names.
    private const int FewestDigits = 4;
    private const int FewestLetters = 2;

    /// <summary>What of the typed parts this record answers. A year or a birthday counts too: a name goes with it, or nothing opens.</summary>
    /// <param name="isNear">Found by a spelling one slip away: the name was said all the same.</param>
    public static Identifiers Searched(PatientRecord record, string[] words, SearchText read, bool isNear) => Of(read, reading => reading switch
    {
        SearchReading.NamePrefix { Folded.Length: >= FewestLetters } when isNear || SearchHit.Answers(record, words, reading) => Identifiers.Name,
        SearchReading.BornInYear or SearchReading.BornOnDay when SearchHit.Answers(record, words, reading) => Identifiers.BirthDate,
        _ => Alone(record, words, reading),
    });

    /// <summary>What of the typed words this record answers, said alone: the whole birth date, the end of the phone, the chart number or the e-mail.</summary>
    public static Identifiers Alone(PatientRecord record, SearchText read) => Of(read, reading => Alone(record, [], reading));

    /// <summary>What a form that is being typed and a record have in common.</summary>
    public static Identifiers Alike(MatchResult match) => match.Lines.Aggregate(Identifiers.None, (all, line) => all | (line.Field, line.Outcome) switch
    {
        (ComparedField.Family or ComparedField.Given, not (FieldOutcome.Missing or FieldOutcome.Differs)) => Identifiers.Name,
        (ComparedField.BirthDate, FieldOutcome.Same) => Identifiers.BirthDate,
        (ComparedField.Phone, FieldOutcome.Same) => Identifiers.Phone,
        (ComparedField.Email, FieldOutcome.Same) => Identifiers.Email,
        _ => Identifiers.None,
    });

    public static bool AreTwo(this Identifiers told) => int.PopCount((int)told) >= 2;

    private static Identifiers Of(SearchText read, Func<SearchReading, Identifiers> told) =>
        read.Parts.SelectMany(part => part.Readings).Aggregate(Identifiers.None, (all, reading) => all | told(reading));

    private static Identifiers Alone(PatientRecord record, string[] words, SearchReading reading) => !SearchHit.Answers(record, words, reading) ? Identifiers.None : reading switch
    {
        SearchReading.BornOn => Identifiers.BirthDate,
        SearchReading.PhoneEnd { Digits.Length: >= FewestDigits } => Identifiers.Phone,
        SearchReading.ChartNumber => Identifiers.ChartNumber,
        SearchReading.Email => Identifiers.Email,
        _ => Identifiers.None,
    };
}
