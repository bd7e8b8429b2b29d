using System.Text.RegularExpressions;

namespace Porchlight.Browser.Tests;

/// <summary>
/// One errand at the desk. It owns its windows; at the end none of them may have had a script error, and when the errand did not go well
/// a picture of each is kept in the output folder.
/// </summary>
public abstract class Errand(Practice practice, Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _windows = [];
    private readonly List<string> _troubles = [];

    protected DemoProcess Demo => practice.Demo;

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Chromium.IsThere, "Chromium is not installed: apt-get install chromium.");
        return ValueTask.CompletedTask;
    }

    /// <summary>A window in which somebody of this role is signed in.</summary>
    protected async Task<IPage> DeskOfAsync(string role, Action<BrowserNewContextOptions>? adjust = null)
    {
        var session = await practice.SessionOfAsync(role, async () =>
        {
            var page = await WindowAsync();
            await page.SignInAsync(Demo.Of(role));
            return await page.Context.StorageStateAsync();
        });
        return await WindowAsync(options =>
        {
            options.StorageState = session;
            adjust?.Invoke(options);
        });
    }

    /// <summary>A window of somebody unknown, 1440 by 900, on a fresh page.</summary>
    protected async Task<IPage> WindowAsync(Action<BrowserNewContextOptions>? adjust = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = Demo.Url, ViewportSize = new ViewportSize { Width = 1440, Height = 900 }, Locale = "en-US" };
        adjust?.Invoke(options);
        var window = await chromium.Instance.NewContextAsync(options);
        _windows.Add(window);
        window.SetDefaultTimeout(20_000);
        window.WebError += (_, error) => _troubles.Add(error.Error);
        window.Console += (_, said) => Hear(said);
        return await window.NewPageAsync();
    }

    // A refused form (422) is an answer, not trouble; a script that the page's policy stops or a file that is not there is.
    private void Hear(IConsoleMessage said)
    {
        if (said.Type == "error" && !Regex.IsMatch(said.Text, "status of (401|403|409|422)|ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET|Failed to fetch"))
        {
            _troubles.Add($"{said.Text} ({said.Location})");
        }
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var name = $"{GetType().Name}-{TestContext.Current.TestMethod?.MethodName}";
        foreach (var (page, number) in _windows.SelectMany(window => window.Pages).Select((page, number) => (page, number)))
        {
            if (failed)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Pictures.PathOf($"failed-{name[..Math.Min(name.Length, 80)]}-{number}.png") });
            }
        }

        foreach (var window in _windows)
        {
            await window.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.True(_troubles.Count == 0, string.Join('\n', _troubles));
    }
}
