using System.Text.Json;
using System.Text.RegularExpressions;

namespace Porchlight.Tests.Architecture;

/// <summary>Everything the program says, it says in Spanish too (ADR 0011): sentences of <c>T["…"]</c>, of refusals and of the shell's data.</summary>
public sealed partial class SpanishWords(ITestOutputHelper output)
{
    /// <summary>While the first rooms are being built, what is missing is listed; true makes it fail.</summary>
    private const bool Fails = false;

    [Fact]
    public void Every_sentence_has_its_Spanish()
    {
        var missing = Said().Where(said => !Spanish().ContainsKey(said.Sentence)).GroupBy(said => said.Sentence)
            .Select(same => $"{same.First().Path}: {JsonSerializer.Serialize(same.Key, _readable)}").Order().ToList();
        Report(missing, "have no Spanish; write it into es.json beside the file");
    }

    [Fact]
    public void Every_Spanish_entry_is_said_somewhere()
    {
        var source = string.Concat(Repository.Sources("src", ".cs", ".razor").Select(file => file.Text));
        var unused = Spanish().Keys.Where(english => !source.Contains(Literal(english), StringComparison.Ordinal)).Order().ToList();
        Report(unused, "stand in es.json and are said nowhere");
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

    private static IEnumerable<(string Path, string Sentence)> Said() =>
        from file in Repository.Sources("src/Porchlight", ".cs", ".razor")
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

    private void Report(List<string> found, string what)
    {
        output.WriteLine($"{found.Count} {what}:\n{string.Join('\n', found)}");
        Assert.True(!Fails || found.Count == 0, $"{found.Count} sentences {what}:\n{string.Join('\n', found)}");
    }

    [GeneratedRegex(@"\bT\[""(?<said>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Translated();

    [GeneratedRegex(@"(?:new Refusal|\bRefusal [A-Za-z_]+ \{ get; \} =\s*new)\(\s*""[^""]+"",\s*""(?<said>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Refused();

    [GeneratedRegex(@"new Room\(""(?<said>[^""]+)""")]
    private static partial Regex Roomed();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
