using System.Globalization;
using System.Text.Json;

namespace Porchlight.Platform.Wording;

/// <summary>
/// Says things in the language of the request. The English text is the key; <c>es.json</c> beside the screens that say it holds the
/// Spanish (ADR 0011). A text without Spanish is said in English and counted, and a test finds it.
/// </summary>
public sealed class Words
{
    private static readonly Dictionary<string, string> _spanish = Load();

    public static IReadOnlyCollection<string> SpanishKeys => _spanish.Keys;

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? "es" : "en";

    /// <summary>The text with its facts put into <c>{0}</c>, <c>{1}</c>.</summary>
    public string this[string english, params object?[] facts] => In(Language, english, facts);

    /// <summary>A refusal's sentence.</summary>
    public string this[Refusal refusal] => this[refusal.Sentence, [.. refusal.Facts]];

    public static string In(string language, string english, params object?[] facts)
    {
        var text = language == "es" && _spanish.TryGetValue(english, out var spanish) ? spanish : english;
        return facts.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, facts);
    }

    private static Dictionary<string, string> Load()
    {
        var assembly = typeof(Words).Assembly;
        var all = new Dictionary<string, string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("words/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (english, spanish) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                all[english] = spanish;
            }
        }

        return all;
    }
}
