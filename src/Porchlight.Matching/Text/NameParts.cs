namespace Porchlight.Matching;

/// <summary>The words of a name in compare form: split at spaces and hyphens, folded, empty ones gone.</summary>
internal static class NameParts
{
    private static readonly char[] Between = [' ', '-', '‐', '‑', '–', ',', '\t', '\u00a0'];

    public static string[] Of(string? name) =>
        [.. (name ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Fold).Where(part => part.Length > 0)];

    public static bool SameInAnyOrder(string[] a, string[] b) =>
        a.Length == b.Length && a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether one is the other with words left out, as Díaz is of Ejemplo Díaz. Both must hold a word.</summary>
    public static bool OneHoldsOther(string[] a, string[] b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length > 0 && shorter.All(part => longer.Contains(part, StringComparer.Ordinal));
    }
}
