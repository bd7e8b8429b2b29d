using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Porchlight.Platform.Ui;

namespace Porchlight.Tests.Ui;

/// <summary>What the browser gets: vendored files are the ones named, drawings exist, and the first load stays small (DESIGN.md, speed).</summary>
public sealed partial class AssetTests
{
    [Fact]
    public void Every_vendored_file_has_the_hash_that_is_written_down()
    {
        var lines = Wwwroot.Read("lib/versions.txt").Split('\n').Where(line => line.Length > 64 && line[64] == ' ').ToList();

        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var hash = SHA256.HashData(File.ReadAllBytes(Path.Combine(Wwwroot.Folder, line[66..])));
            Assert.Equal(line[..64], Convert.ToHexStringLower(hash));
        }
    }

    [Fact]
    public void Every_drawing_that_a_component_names_is_in_the_sprite()
    {
        var sprite = Symbol().Matches(Wwwroot.Read("img/icons.svg")).Select(match => match.Groups[1].Value).ToHashSet();
        foreach (var (path, text) in Wwwroot.Razor())
        {
            foreach (var name in Drawing().Matches(text).Select(match => match.Groups[1].Value))
            {
                Assert.True(sprite.Contains(name), $"{Path.GetFileName(path)} draws {name}, which scripts/vendor.d/icons.txt does not name.");
            }
        }
    }

    [Fact]
    public void No_component_holds_an_inline_style_or_handler()
    {
        foreach (var (path, text) in Wwwroot.Razor())
        {
            Assert.False(Inline().IsMatch(text), $"{Path.GetFileName(path)} holds an inline style or handler; the page's policy would drop it.");
        }
    }

    [Fact]
    public void Style_scripts_drawings_and_the_base_font_leave_room_for_the_page_in_120_kilobytes()
    {
        var text = Files("css").Concat(Files("js")).Append("img/icons.svg").Append("lib/htmx/htmx.min.js").Sum(Compressed);
        var font = new FileInfo(Path.Combine(Wwwroot.Folder, "lib/inter/inter-latin-wght-normal.woff2")).Length;

        Assert.InRange(text + font, 1, 108_000);
    }

    [Fact]
    public async Task The_running_program_serves_its_style_and_scripts()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        using var http = new HttpClient { BaseAddress = new Uri(desk.Address) };

        foreach (var path in new[] { "/css/tokens.css", "/js/app.js", "/img/icons.svg", "/lib/inter/inter-latin-wght-normal.woff2" })
        {
            using var kept = await http.GetAsync(new Uri(WebFiles.Root + path, UriKind.Relative), TestContext.Current.CancellationToken);
            using var asked = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
            Assert.True(kept.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300), "a year, because its address changes with its content");
            Assert.True(asked.Headers.CacheControl!.NoCache);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Wwwroot.Folder, folder)).Select(path => $"{folder}/{Path.GetFileName(path)}").Where(path => !path.EndsWith("lobby.css", StringComparison.Ordinal));

    private static long Compressed(string path)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(Wwwroot.Folder, path)));
        }

        return target.Length;
    }

    [GeneratedRegex("<symbol id=\"([a-z0-9-]+)\"")]
    private static partial Regex Symbol();

    [GeneratedRegex("<Icon Name=\"([a-z0-9-]+)\"")]
    private static partial Regex Drawing();

    [GeneratedRegex("""<[a-z][^>]*\s(style|on[a-z]+|hx-on[^=]*)="|<style""", RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();
}
