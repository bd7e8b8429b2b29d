using Deque.AxeCore.Playwright;

namespace Porchlight.Browser.Tests;

/// <summary>One Chromium for the whole run, and one demo per engine. Made when first asked for, ended with the run.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly Dictionary<string, Task<DemoProcess>> _demos = [];
    private readonly Lock _starting = new();
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public Task<DemoProcess> DemoAsync(string engine = "sqlite")
    {
        lock (_starting)
        {
            return _demos.TryGetValue(engine, out var demo) ? demo : _demos[engine] = DemoProcess.StartAsync(engine);
        }
    }

    /// <summary>A new window with no memory of others.</summary>
    public async Task<IPage> WindowAsync(DemoProcess demo, bool scripts = true, int width = 1440, int height = 900, string locale = "en-US", ColorScheme colours = ColorScheme.Light)
    {
        var context = await _chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = demo.Url,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = locale,
            ColorScheme = colours,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>A window in which somebody with this role has signed in with password and second factor.</summary>
    public async Task<IPage> SignedInAsync(DemoProcess demo, string role, bool scripts = true, int width = 1440, int height = 900, string locale = "en-US", ColorScheme colours = ColorScheme.Light)
    {
        var page = await WindowAsync(demo, scripts, width, height, locale, colours);
        await page.SignInAsync(demo.Of(role));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var demo in _demos.Values)
        {
            await (await demo).DisposeAsync();
        }
    }
}

public static class Pages
{
    /// <summary>axe finds nothing serious, or the test fails and says where.</summary>
    public static async Task HasNoSeriousViolationAsync(this IPage page)
    {
        var found = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id} ({violation.Impact}): {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").ToList();
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }
}

[CollectionDefinition]
public sealed class AtTheDesk : ICollectionFixture<Browser>;
