using NodaTime.Text;

namespace Porchlight.Matching;

public enum BlockingKind
{
    BirthDate,
    Phone,
    FamilySoundAndGivenInitial,
    Email,
    BirthYearAndFamily,
}

/// <summary>
/// A value that two records of one person very likely share; only records that share one are compared. Equal keys are equal
/// ordinally, so that a database can index them. Prints redacted.
/// </summary>
public readonly record struct BlockingKey(BlockingKind Kind, string Value) : IPatientData
{
    /// <summary>
    /// All keys of a record, each once. Compound surnames give a key per part, and a given name one per initial of the names used for
    /// it, so that Bill Díaz is found beside William Ejemplo Díaz.
    /// </summary>
    public static IReadOnlyList<BlockingKey> Of(PersonForMatching person)
    {
        var keys = new List<BlockingKey>();
        var families = person.PreviousFamilies.Prepend(person.Family).SelectMany(NameParts.Of).Distinct(StringComparer.Ordinal).ToList();
        if (person.BirthDate is { } born)
        {
            keys.Add(new BlockingKey(BlockingKind.BirthDate, LocalDatePattern.Iso.Format(born)));
            keys.AddRange(families.Select(family => new BlockingKey(BlockingKind.BirthYearAndFamily, $"{born.Year}|{family}")));
        }

        keys.AddRange(person.Phones.Select(phone => new BlockingKey(BlockingKind.Phone, phone)));
        keys.AddRange(families.SelectMany(family => Initials(person).Select(initial =>
            new BlockingKey(BlockingKind.FamilySoundAndGivenInitial, $"{PhoneticKey.Of(family)}|{initial}"))));
        if (!string.IsNullOrEmpty(person.Email))
        {
            keys.Add(new BlockingKey(BlockingKind.Email, person.Email.ToLowerInvariant()));
        }

        return [.. keys.Distinct()];
    }

    public override string ToString() => $"{Kind}: {Phi<string>.Redacted}";

    private static IEnumerable<char> Initials(PersonForMatching person) =>
        person.NamesUsed.Prepend(person.Given)
            .Select(name => NameParts.Of(name).FirstOrDefault())
            .OfType<string>()
            .SelectMany(Nicknames.Related)
            .Select(name => name[0])
            .Distinct();
}
