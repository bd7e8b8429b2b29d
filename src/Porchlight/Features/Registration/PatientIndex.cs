using Porchlight.Matching;

namespace Porchlight.Registration;

/// <summary>What makes a patient findable: the ways their names may be typed, and the keys under which doubles are looked for.</summary>
internal static class PatientIndex
{
    private static readonly char[] _between = [' ', '-', '‐', '‑', '–', ',', '\t', '\u00a0'];

    public static IReadOnlyList<SearchName> NamesOf(Patient patient, IEnumerable<PreviousName> previous)
    {
        var givens = Words($"{patient.Given} {patient.Middle} {patient.NameUsed}");
        var rows = Pairs(Families(patient.Family), givens).Concat(AmongFamilies(patient.Family)).Select(pair => (pair.Last, pair.First, IsPrevious: false))
            .Concat(previous.SelectMany(name => Pairs(Families(name.Family), [.. Words(name.Given), .. givens])).Select(pair => (pair.Last, pair.First, IsPrevious: true)))
            .DistinctBy(pair => (pair.Last, pair.First));
        return [.. rows.Select((pair, at) => new SearchName
        {
            Patient = patient.Id,
            Position = at + 1,
            Last = pair.Last,
            First = pair.First,
            Letter = pair.First.Length == 0 ? "" : pair.First[..1],
            Born = patient.Born,
            IsPrevious = pair.IsPrevious,
        })];
    }

    public static IReadOnlyList<MatchKey> KeysOf(PatientId patient, PersonForMatching person) =>
        [.. BlockingKey.Of(person).Select(MatchKey.ValueOf).Distinct().Select(value => new MatchKey { Patient = patient, Value = value })];

    /// <summary>The folded words of a name.</summary>
    public static string[] Words(string? name) =>
        [.. (name ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Fold).Where(word => word.Length > 0).Distinct()];

    // "Ejemplo Díaz" is also typed as one word.
    private static string[] Families(string family) => [.. Words(family).Append(PersonName.Fold(family)).Where(word => word.Length > 0).Distinct()];

    private static IEnumerable<(string Last, string First)> Pairs(string[] families, string[] givens) =>
        from last in families.DefaultIfEmpty("")
        from first in givens.DefaultIfEmpty("")
        select (last, first);

    // Both surnames and no given name is a common way to ask for somebody.
    private static IEnumerable<(string Last, string First)> AmongFamilies(string family) =>
        from last in Words(family)
        from first in Words(family)
        where last != first
        select (last, first);
}
