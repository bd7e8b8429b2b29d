using System.Globalization;
using System.Text.RegularExpressions;

namespace Porchlight.Tests.Ui;

/// <summary>The colours of the CSS give the contrast that the design language measured (§2), by the formula of WCAG 2.2.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string> _light = Theme(":root{");
    private static readonly Dictionary<string, string> _dark = Theme("\n[data-theme=dark]{");

    [Theory]
    [InlineData("ink", "surface", 17.0, 13.8)]
    [InlineData("ink", "canvas", 15.6, 15.0)]
    [InlineData("ink2", "surface", 8.9, 8.5)]
    [InlineData("ink2", "sunken", 7.6, 9.5)]
    [InlineData("ink3", "surface", 6.0, 6.0)]
    [InlineData("ink3", "canvas", 5.5, 6.6)]
    [InlineData("ink3", "sunken", 5.2, 6.8)]
    [InlineData("ink3", "dusktint", 5.2, 5.1)]
    [InlineData("dusk", "surface", 9.0, 8.7)]
    [InlineData("dusk", "dusktint", 7.7, 7.3)]
    [InlineData("ondusk", "dusk", 9.0, 9.4)]
    [InlineData("lampink", "surface", 7.9, 10.5)]
    [InlineData("lampink", "lamptint", 7.2, 9.4)]
    [InlineData("ok", "surface", 6.5, 8.9)]
    [InlineData("ok", "oktint", 5.7, 8.0)]
    [InlineData("stop", "surface", 7.3, 7.9)]
    [InlineData("stop", "stoptint", 6.2, 7.4)]
    [InlineData("ask", "surface", 8.4, 8.5)]
    [InlineData("ask", "asktint", 7.1, 7.9)]
    [InlineData("focus", "surface", 6.5, 9.2)]
    [InlineData("focus", "dusktint", 5.5, 7.7)]
    [InlineData("control", "surface", 4.0, 4.5)]
    [InlineData("control", "dusktint", 3.4, 3.8)]
    public void Each_pair_has_its_measured_contrast(string front, string back, double light, double dark)
    {
        Assert.Equal(light, Ratio(_light[front], _light[back]), 0.06);
        Assert.Equal(dark, Ratio(_dark[front], _dark[back]), 0.06);
        var floor = front is "focus" or "control" ? 3.0 : 4.5; // shapes, text
        Assert.True(Math.Min(light, dark) >= floor);
    }

    // Text that stands on more grounds than the table measured; each is used by a rule of the CSS.
    [Theory]
    [InlineData("ink3", "lamptint")]
    [InlineData("ink2", "dusktint")]
    [InlineData("ink2", "oktint")]
    [InlineData("ink3", "band-new")]
    [InlineData("ink3", "band-procedure")]
    [InlineData("onlamp", "lamp")]
    [InlineData("canvas", "ink")]
    public void Text_on_every_other_ground_can_be_read(string front, string back)
    {
        Assert.True(Ratio(_light[front], _light[back]) >= 4.5, "light");
        Assert.True(Ratio(_dark[front], _dark[back]) >= 4.5, "dark");
    }

    [Fact]
    public void The_dark_of_the_system_and_the_dark_of_the_person_are_the_same()
        => Assert.Equal(_dark, Theme(":root:not([data-theme=light]){"));

    [Fact]
    public void No_other_sheet_for_screens_holds_a_raw_color()
    {
        foreach (var sheet in Directory.EnumerateFiles(Path.Combine(Wwwroot.Folder, "css"), "*.css").Where(path => Path.GetFileName(path) is not ("tokens.css" or "print.css")))
        {
            Assert.DoesNotMatch(RawColor(), File.ReadAllText(sheet));
        }
    }

    private static Dictionary<string, string> Theme(string opening)
    {
        var css = Wwwroot.Read("css/tokens.css");
        var start = css.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return Token().Matches(css[start..css.IndexOf('}', start)]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static double Ratio(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("--([a-z0-9-]+):#([0-9A-F]{6});")]
    private static partial Regex Token();

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b(?![^{]*\\{)|rgba?\\(|hsl", RegexOptions.ExplicitCapture)]
    private static partial Regex RawColor();
}
