using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Porchlight.Platform.Drafts;

/// <summary>What somebody typed, brought back to the same person.</summary>
/// <param name="At">When it was kept, at the site they work at now.</param>
public sealed record KeptDraft(DraftKey Key, OperationId Operation, IReadOnlyList<KeyValuePair<string, string>> Typed, ZonedDateTime At, bool IsToday) : IPatientData
{
    /// <summary>As the form would send it.</summary>
    public FormCollection Form { get; } = new(Typed.GroupBy(field => field.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => new StringValues([.. same.Select(field => field.Value)]), StringComparer.OrdinalIgnoreCase));

    /// <summary>The page on which it stands again.</summary>
    public string Path => Key.Kind.OfOneRecord ? Key.Page : $"{Key.Page}?draft={Operation}";

    public override string ToString() => Phi<string>.Redacted;
}
