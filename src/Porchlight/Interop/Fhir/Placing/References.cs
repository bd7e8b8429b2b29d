using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>
/// Finds what a reference means: in its own file by fullUrl, then by type and id, then in its own source, then anywhere in this import if only one
/// has that id, then in what earlier imports brought (domain/fhir.md §3, import files).
/// </summary>
internal sealed class References(IReadOnlyList<FhirRow> rows, FhirMemory memory)
{
    private readonly Dictionary<(string File, string Url), FhirRow> _byUrl = First(rows.Where(row => row.FullUrl is not null), row => (row.Path, row.FullUrl!));
    private readonly Dictionary<(string File, string Type, string Id), FhirRow> _inFile = First(rows.Where(row => row.Id is not null), row => (row.Path, row.Type, row.Id!));
    private readonly Dictionary<(string Source, string Type, string Id), FhirRow> _inSource = First(rows.Where(row => row.Id is not null), row => (row.Source, row.Type, row.Id!));
    private readonly ILookup<(string Type, string Id), FhirRow> _anywhere = rows.Where(row => row.Id is not null).ToLookup(row => (row.Type, row.Id!));

    /// <summary>The row of this import that is meant.</summary>
    public FhirRow? Row(FhirRow from, string? reference)
    {
        if (string.IsNullOrEmpty(reference))
        {
            return null;
        }

        if (_byUrl.TryGetValue((from.Path, reference), out var there))
        {
            return there;
        }

        if (Split(reference) is not var (source, type, id))
        {
            return null;
        }

        if (source is not null)
        {
            return _inSource.GetValueOrDefault((source, type, id));
        }

        return _inFile.GetValueOrDefault((from.Path, type, id)) ?? _inSource.GetValueOrDefault((from.Source, type, id))
            ?? (_anywhere[(type, id)].Take(2).ToList() is [var only] ? only : null);
    }

    public async Task<FhirTarget?> TargetAsync(FhirRow from, R4.ResourceReference? reference, string type, CancellationToken cancellationToken)
    {
        if (Row(from, reference?.Reference) is { } row)
        {
            return row.Target;
        }

        if (Number(reference) is var (system, value))
        {
            return await memory.LinkAsync(LinkKey.OfNumber(type, system, value), cancellationToken);
        }

        return reference?.Reference is { } text && Split(text) is var (source, named, id)
            ? await memory.LinkAsync(LinkKey.OfId(source ?? from.Source, named, id), cancellationToken)
            : null;
    }

    /// <summary>The number in a conditional reference (<c>Practitioner?identifier=system|value</c>) or a logical one.</summary>
    public static (string System, string Value)? Number(R4.ResourceReference? reference)
    {
        const string mark = "?identifier=";
        var text = reference?.Reference;
        if (text?.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && Uri.UnescapeDataString(text[(at + mark.Length)..]).Split('|') is [{ Length: > 0 } system, { Length: > 0 } value])
        {
            return (system, value);
        }

        return string.IsNullOrEmpty(text) && reference?.Identifier is { System: { Length: > 0 } of, Value: { Length: > 0 } number } ? (of, number) : null;
    }

    /// <summary>As a reason may say it: an address of a server or a number in it is left out.</summary>
    public static string Say(R4.ResourceReference? reference) =>
        Split(reference?.Reference ?? "") is var (_, type, id) ? $"{type}/{id}" : string.IsNullOrEmpty(reference?.Reference) ? "none is named" : "as it is named";

    private static (string? Source, string Type, string Id)? Split(string reference)
    {
        var text = reference.IndexOf("/_history/", StringComparison.Ordinal) is >= 0 and var end ? reference[..end] : reference;
        if (text.StartsWith("urn:uuid:", StringComparison.Ordinal))
        {
            return null;
        }

        return text.Split('/') switch
        {
            [var type, var id] when IsType(type) && id.Length > 0 => (null, type, id),
            [.. var server, var type, var id] when server.Length >= 3 && IsType(type) && id.Length > 0 => (string.Join('/', server), type, id),
            _ => null,
        };
    }

    private static bool IsType(string text) => text.Length > 2 && char.IsAsciiLetterUpper(text[0]) && text.All(char.IsAsciiLetter);

    private static Dictionary<TKey, FhirRow> First<TKey>(IEnumerable<FhirRow> rows, Func<FhirRow, TKey> keyOf)
        where TKey : notnull
    {
        Dictionary<TKey, FhirRow> found = [];
        foreach (var row in rows)
        {
            found.TryAdd(keyOf(row), row);
        }

        return found;
    }
}
