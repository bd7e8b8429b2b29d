[assembly: AssemblyFixture(typeof(Porchlight.Browser.Tests.Chromium))]

namespace Porchlight.Browser.Tests;

/// <summary>One browser for the whole run; each window is a context of its own, with no memory of others.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private IPlaywright? _playwright;

    /// <summary>Not on every developer's machine; where everything is checked it must be there.</summary>
    public static bool IsThere { get; } = File.Exists(Program);

    public IBrowser Instance { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException($"{Program} is missing; ./check installs it where it may.");
            }

            return;
        }

        // Long enough for two demos and a browser on two busy cores; nothing waits longer than it must.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Instance = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Instance is not null)
        {
            await Instance.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
