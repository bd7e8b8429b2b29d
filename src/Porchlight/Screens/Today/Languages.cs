using Porchlight.Platform.Wording;

namespace Porchlight.Today;

/// <summary>Names of the languages patients speak with us, in the language of the screen.</summary>
public static class Languages
{
    private static readonly Dictionary<string, string> _names = new()
    {
        ["en"] = "English",
        ["es"] = "Spanish",
        ["vi"] = "Vietnamese",
        ["zh"] = "Chinese",
        ["tl"] = "Tagalog",
        ["ar"] = "Arabic",
        ["fr"] = "French",
        ["ko"] = "Korean",
        ["ru"] = "Russian",
        ["so"] = "Somali",
        ["ase"] = "American Sign Language",
    };

    /// <summary>The language's name; the code itself when we have no word for it.</summary>
    public static string NameOf(string code) => Words.In(Words.Language, _names.GetValueOrDefault(code, code));
}
