namespace Porchlight.Platform.Drafts;

/// <summary>A form that is kept as it is typed: <c>AddSingleton(new DraftKind(…))</c>. Nothing else is taken in.</summary>
/// <param name="Name">As in <c>data-draft</c>, before the first colon.</param>
/// <param name="Title">What it is called among parked work: an English key of the words.</param>
/// <param name="Page">The page on which the form stands, from the parts after the colon.</param>
/// <param name="OfOneRecord">The form changes a record: there is one draft of it. Else each new form has its own.</param>
public sealed record DraftKind(string Name, string Title, Func<string[], string> Page, bool OfOneRecord = false);

/// <summary>
/// Which form a draft belongs to: <c>new-patient</c>, <c>patient:{patient}</c>, <c>card:{patient}:{coverage}</c>. What it is about stands
/// second when it is about a patient on file. Opaque ids only.
/// </summary>
public sealed record DraftKey(DraftKind Kind, string[] About)
{
    public const int Longest = 120;

    public PatientId? Patient => About is [var first, ..] ? IId<PatientId>.Parse(first) : null;

    public string Page => Kind.Page(About);

    public string Text => string.Join(':', About.Prepend(Kind.Name));

    /// <summary>Null for a form nobody registered.</summary>
    public static DraftKey? Read(string? text, IEnumerable<DraftKind> kinds)
    {
        if (text is not { Length: > 0 and <= Longest } || text.Split(':') is not [var name, .. var about] || !about.All(part => Guid.TryParseExact(part, "n", out _)))
        {
            return null;
        }

        return kinds.FirstOrDefault(kind => kind.Name == name) is { } found ? new DraftKey(found, about) : null;
    }
}
