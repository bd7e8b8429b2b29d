using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Which of several names is the legal one, what the person is called, and what they were called before.</summary>
internal static class Names
{
    private const int Longest = 100;

    // FHIR R4 valueset-name-use: in this order, and what is over is not whom they are now.
    private static readonly R4.HumanName.NameUse?[] _legal = [R4.HumanName.NameUse.Official, R4.HumanName.NameUse.Usual, null, R4.HumanName.NameUse.Temp];

    public static PersonName? Legal(IEnumerable<R4.HumanName> names)
    {
        var all = names.Where(name => !IsOver(name)).ToList();
        return _legal.SelectMany(use => all.Where(name => name.Use == use)).Select(Of).FirstOrDefault(name => name is not null);
    }

    /// <summary>A given name they go by that is not the legal one.</summary>
    public static string? Used(IEnumerable<R4.HumanName> names, PersonName legal) => names
        .Where(name => !IsOver(name) && name.Use is R4.HumanName.NameUse.Usual or R4.HumanName.NameUse.Nickname)
        .Select(name => Words(name.Given.FirstOrDefault()))
        .FirstOrDefault(given => given.Length is > 0 and <= Longest && PersonName.Fold(given) != PersonName.Fold(legal.Given));

    public static IReadOnlyList<PersonName> Previous(IEnumerable<R4.HumanName> names) =>
        [.. names.Where(IsOver).Select(Of).OfType<PersonName>().Where(name => name.Family.Length > 0)];

    public static IReadOnlySet<string> WordsOf(IEnumerable<R4.HumanName> names) => names
        .SelectMany(name => name.Given.Append(name.Family).Append(name.Text)).SelectMany(FoldedWords).ToHashSet();

    public static IEnumerable<string> FoldedWords(string? text) =>
        (text ?? "").Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Fold).Where(word => word.Length > 1);

    /// <summary>Null when it has neither a family nor a given name: a text alone is not taken apart by guessing.</summary>
    public static PersonName? Of(R4.HumanName? name)
    {
        var (family, given) = (Words(name?.Family), Words(name?.Given.FirstOrDefault(part => !string.IsNullOrWhiteSpace(part))));
        if (name is null || family.Length + given.Length == 0 || family.Length > Longest || given.Length > Longest)
        {
            return null;
        }

        var middle = string.Join(' ', name.Given.Where(part => !string.IsNullOrWhiteSpace(part)).Skip(1).Select(Words));
        var suffix = string.Join(' ', name.Suffix.Select(Words));
        return new PersonName(family, given, middle.Length is > 0 and <= Longest ? middle : null, suffix.Length is > 0 and <= 12 ? suffix : null);
    }

    // The period's end is a moment of the past in every name that has one; a future end is not seen in the wild.
    private static bool IsOver(R4.HumanName name) =>
        name.Use is R4.HumanName.NameUse.Old or R4.HumanName.NameUse.Maiden || !string.IsNullOrEmpty(name.Period?.End);

    private static string Words(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
