namespace Porchlight.Registration;

/// <summary>The languages offered at the desk, by BCP 47 code. Another one is typed as its code.</summary>
internal static class Languages
{
    private static readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["en"] = "English",
        ["es"] = "Spanish",
        ["vi"] = "Vietnamese",
        ["zh"] = "Chinese",
        ["ar"] = "Arabic",
        ["fr"] = "French",
        ["ko"] = "Korean",
        ["tl"] = "Tagalog",
        ["ru"] = "Russian",
        ["so"] = "Somali",
        ["hmn"] = "Hmong",
        ["ase"] = "American Sign Language",
    };

    public static IReadOnlyCollection<string> Codes => _names.Keys;

    /// <summary>English, for <c>T[…]</c>; the code itself when we have no name for it.</summary>
    public static string NameOf(string code) => _names.GetValueOrDefault(code, code);

    public static bool IsKnown(string code) => _names.ContainsKey(code);
}
