using System.Text.RegularExpressions;

namespace Porchlight.Tests.Architecture;

/// <summary>House rules of text: short files, no leftovers (STYLE part 2, "Size and shape").</summary>
public sealed partial class Tidy
{
    private const int LongestFile = 300;

    // Tables of codes are long because the codes are many.
    private static readonly string[] _tables = [];

    [Fact]
    public void Files_fit_in_the_head()
    {
        var wrong = All().Where(file => !_tables.Contains(file.Path))
            .Select(file => (file.Path, Lines: file.Text.Count(letter => letter == '\n'))).Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Path}: {file.Lines} lines");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var wrong = All().Where(file => !file.Path.EndsWith("/Tidy.cs", StringComparison.Ordinal) && Leftover().IsMatch(file.Text)).Select(file => file.Path);
        Assert.Empty(wrong);
    }

    private static IEnumerable<(string Path, string Text)> All() =>
        ((string[])["src", "sims", "tests"]).SelectMany(folder => Repository.Sources(folder, ".cs", ".razor", ".css", ".js"))
            .Where(file => !file.Path.Contains("/wwwroot/lib/", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedException")]
    private static partial Regex Leftover();
}
