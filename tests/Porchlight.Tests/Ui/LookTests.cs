using Porchlight.Platform.Ui;

namespace Porchlight.Tests.Ui;

/// <summary>How a person wants their screens is kept, and nothing but the known choices is taken.</summary>
public sealed class LookTests
{
    [Theory]
    [InlineData("dark|dense|8|off|C:K W:Q", "dark|dense|8|off|C:K W:Q")]
    [InlineData(null, "system|compact|11|on|")] // nothing chosen yet
    [InlineData("", "system|compact|11|on|")]
    [InlineData("pink|dense|9|maybe|", "system|dense|11|on|")] // only what is known
    [InlineData("dark|dense|8|off|C:K W:K", "dark|dense|8|off|")] // one key for two acts is no map
    [InlineData("dark|dense|8|off|C:\"><script>", "dark|dense|8|off|")]
    public void What_is_kept_is_read_as(string? kept, string look) => Assert.Equal(look, Look.Read(kept).ToString());

    [Fact]
    public async Task Without_scripts_the_form_changes_the_page()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr");

        var keys = await dana.OpenAsync("/keys");
        Assert.Equal("compact", keys.Document.DocumentElement.GetAttribute("data-density"));
        var after = await keys.FormWith("Keep").Set("density", "dense").Set("theme", "dark").SubmitAsync();

        Assert.Equal("dense", after.Document.DocumentElement.GetAttribute("data-density"));
        Assert.Equal("dark", after.Document.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task The_shell_has_its_landmarks_and_says_its_words_to_the_scripts()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr");

        var page = (await dana.OpenAsync("/keys")).Document;

        Assert.NotNull(page.QuerySelector("nav[aria-label=Rooms]"));
        Assert.NotNull(page.QuerySelector("form[role=search] input#search"));
        Assert.NotNull(page.QuerySelector("main#main h1"));
        Assert.Equal("Keys", page.Title);
        Assert.Contains("Draft kept {0} seconds ago", page.QuerySelector("script#words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_not_kept_and_runs_only_our_own_scripts()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(desk.Address) };

        using var answer = await http.GetAsync(new Uri("/keys", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
