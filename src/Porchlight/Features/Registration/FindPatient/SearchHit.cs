using NodaTime;
using Porchlight.Matching;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>One row of the answer: who, which letters matched, and why they are here.</summary>
public sealed record SearchHit(PatientRecord Record, IReadOnlyList<string> Words, bool IsNear, Sighting? Sighting) : IPatientData
{
    /// <summary>Every part that was typed is answered by this record.</summary>
    public bool AnswersAll { get; private init; }

    /// <summary>Digits that matched the end of the phone, else null.</summary>
    public string? PhoneEnd { get; private init; }

    public int? BirthYear { get; private init; }

    public bool IsBornMatch { get; private init; }

    /// <summary>Found by a name they no longer have.</summary>
    public PreviousName? OldName { get; private init; }

    /// <summary>What of the typed words this record answers; two of them open the chart.</summary>
    internal Identifiers Told { get; private init; }

    /// <summary>The row above that may be the same person, with the findings that say so.</summary>
    public MatchResult? SameAsAbove { get; init; }

    public int Rank =>
        (AnswersAll ? 8 : 0) + (Sighting?.IsHere == true ? 16 : 0) + (IsNear ? 0 : 4) + (OldName is null ? 2 : 0) + (PhoneEnd is null || IsBornMatch ? 1 : 0);

    public static SearchHit Of(PatientRecord record, SearchText read, bool isNear, Sighting? sighting)
    {
        var prefixes = read.Parts.SelectMany(part => part.Readings.OfType<SearchReading.NamePrefix>()).Select(name => name.Folded).ToList();
        var current = PatientIndex.Words($"{record.Patient.Family} {record.Patient.Given} {record.Patient.Middle} {record.Patient.NameUsed}");
        var old = record.Previous.FirstOrDefault(name => prefixes.Any(prefix => !Begins(current, prefix) && Begins(PatientIndex.Words($"{name.Family} {name.Given}"), prefix)));
        var all = PatientIndex.Words(string.Join(' ', record.Previous.Select(name => $"{name.Family} {name.Given}"))).Concat(current).ToArray();
        var readings = read.Parts.SelectMany(part => part.Readings).ToList();
        return new SearchHit(record, prefixes, isNear, sighting)
        {
            AnswersAll = read.Parts.All(part => part.Readings.Any(reading => Answers(record, all, reading))),
            PhoneEnd = readings.OfType<SearchReading.PhoneEnd>().FirstOrDefault(end => HasPhone(record, end))?.Digits,
            BirthYear = readings.OfType<SearchReading.BornInYear>().FirstOrDefault(year => year.Year == record.Patient.Born.Year)?.Year,
            IsBornMatch = readings.Any(reading => reading is SearchReading.BornOn or SearchReading.BornInYear or SearchReading.BornOnDay && Answers(record, all, reading)),
            OldName = old,
            Told = IdentifiersOf.Searched(record, all, read, isNear),
        };
    }

    public override string ToString() => Phi<string>.Redacted;

    /// <summary>The record is one that this reading looks for.</summary>
    /// <param name="words">The folded words of all its names.</param>
    internal static bool Answers(PatientRecord record, string[] words, SearchReading reading) => reading switch
    {
        SearchReading.NamePrefix name => Begins(words, name.Folded),
        SearchReading.BornOn born => record.Patient.Born == born.Date,
        SearchReading.BornInYear year => record.Patient.Born.Year == year.Year,
        SearchReading.BornOnDay day => record.Patient.Born.Month == day.Month && record.Patient.Born.Day == day.Day,
        SearchReading.PhoneEnd end => HasPhone(record, end),
        SearchReading.ChartNumber chart => record.Patient.Mrn == chart.Mrn,
        SearchReading.Email email => record.Email?.Value == email.Address,
        _ => true,
    };

    private static bool Begins(string[] words, string prefix) => words.Any(word => word.StartsWith(prefix, StringComparison.Ordinal));

    private static bool HasPhone(PatientRecord record, SearchReading.PhoneEnd end) =>
        record.Contacts.Any(contact => contact.Reversed.Length > 0 && contact.Reversed.StartsWith(end.Reversed, StringComparison.Ordinal));
}

/// <summary>Puts people who may be one next to each other, the reason with the second.</summary>
internal static class SameSide
{
    public static IReadOnlyList<SearchHit> Arrange(IReadOnlyList<SearchHit> ranked)
    {
        var matcher = new PersonMatcher();
        var (left, arranged) = (ranked.ToList(), new List<SearchHit>());
        while (left.Count > 0)
        {
            var next = left[0];
            left.RemoveAt(0);
            arranged.Add(next);
            var person = next.Record.ForMatching();
            foreach (var other in left.ToList())
            {
                var match = matcher.Compare(person, other.Record.ForMatching());
                if (match.Verdict == MatchVerdict.VeryLikely)
                {
                    left.Remove(other);
                    arranged.Add(other with { SameAsAbove = match });
                }
            }
        }

        return arranged;
    }
}
