using System.Text.Json;
using System.Text.RegularExpressions;

namespace Porchlight.Tests.Architecture;

/// <summary>Everything the program says, it says in Spanish too (ADR 0011): sentences of <c>T["…"]</c>, of refusals and of the shell's data.</summary>
public sealed partial class SpanishWords
{
    [Fact]
    public void Every_sentence_has_its_Spanish()
    {
        var missing = WithoutSpanish(Repository.Sources("src/Porchlight", ".cs", ".razor"), Spanish());
        Assert.True(missing.Count == 0, $"{missing.Count} sentences have no Spanish; write it into es.json beside the file:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Every_Spanish_entry_is_said_somewhere()
    {
        var source = string.Concat(Repository.Sources("src", ".cs", ".razor").Select(file => file.Text));
        var unused = NeverSaid(source, Spanish());
        Assert.True(unused.Count == 0, $"{unused.Count} entries of es.json are said nowhere:\n{string.Join('\n', unused)}");
    }

    /// <summary>A test that cannot fail proves nothing: one untranslated sentence of each kind, and one entry too many.</summary>
    [Theory]
    [InlineData("Page.razor", """<h1>@T["Zebra crossing {0}", View.Name]</h1>""", "Zebra crossing {0}")]
    [InlineData("Act.cs", """return new Refusal("zebra.crossed", "The zebra has crossed.");""", "The zebra has crossed.")]
    [InlineData("Why.cs", """public static Refusal Crossed { get; } = new("zebra.crossed", "The zebra \"Zoe\" has crossed.");""", "The zebra \"Zoe\" has crossed.")]
    [InlineData("Rooms.cs", """services.AddSingleton<IRoom>(new Room("Zebras", "/zebras", 'Z', 2, "zebra.view", "paw"));""", "Zebras")]
    public void A_planted_sentence_is_missed(string file, string source, string sentence)
    {
        Dictionary<string, string> known = new() { [sentence] = "una cebra" };

        Assert.Contains(file, Assert.Single(WithoutSpanish([(file, source)], [])), StringComparison.Ordinal);
        Assert.Empty(WithoutSpanish([(file, source)], known));
        Assert.Empty(NeverSaid(source, known));
        Assert.Single(NeverSaid("nothing of the kind", known));
    }

    [Fact]
    public void Both_languages_carry_the_same_facts()
    {
        var wrong = Spanish().Where(entry => Facts(entry.Key) != Facts(entry.Value)).Select(entry => entry.Key).ToList();
        Assert.True(wrong.Count == 0, $"Placeholders differ:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void One_sentence_has_one_Spanish()
    {
        var different = Entries().GroupBy(entry => entry.English).Where(same => same.Select(entry => entry.Spanish).Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(" | ", same.Select(entry => $"{entry.Path} {entry.Spanish}"))}").ToList();
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    private static readonly JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static List<string> WithoutSpanish(IEnumerable<(string Path, string Text)> sources, Dictionary<string, string> spanish) =>
    [
        .. Said(sources).Where(said => !spanish.ContainsKey(said.Sentence)).GroupBy(said => said.Sentence)
            .Select(same => $"{same.First().Path}: {JsonSerializer.Serialize(same.Key, _readable)}").Order(StringComparer.Ordinal),
    ];

    private static List<string> NeverSaid(string source, Dictionary<string, string> spanish) =>
        [.. spanish.Keys.Where(english => !source.Contains(Literal(english), StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Path, string Sentence)> Said(IEnumerable<(string Path, string Text)> sources) =>
        from file in sources
        from pattern in (Regex[])[Translated(), Refused(), Roomed()]
        from Match match in pattern.Matches(file.Text)
        select (file.Path, Regex.Unescape(match.Groups["said"].Value));

    private static IEnumerable<(string Path, string English, string Spanish)> Entries() =>
        from file in Repository.Sources("src/Porchlight", ".json")
        where file.Path.EndsWith("/es.json", StringComparison.Ordinal)
        from entry in JsonSerializer.Deserialize<Dictionary<string, string>>(file.Text)!
        select (file.Path, entry.Key, entry.Value);

    private static Dictionary<string, string> Spanish() => Entries().DistinctBy(entry => entry.English).ToDictionary(entry => entry.English, entry => entry.Spanish);

    private static string Literal(string english) => english.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Facts(string text) => string.Join(' ', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\bT\[""(?<said>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Translated();

    [GeneratedRegex(@"(?:new Refusal|\bRefusal [A-Za-z_]+ \{ get; \} =\s*new)\(\s*""[^""]+"",\s*""(?<said>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Refused();

    [GeneratedRegex(@"new Room\(""(?<said>[^""]+)""")]
    private static partial Regex Roomed();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
