namespace Porchlight.Browser.Tests;

/// <summary>Password and code are walked by every errand's first window (<see cref="Person.SignInAsync"/>); here the other ways in and back.</summary>
[Collection(typeof(OnSqlite))]
public sealed class AtTheDoor(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    [Fact]
    public async Task A_passkey_is_added_at_the_account_and_then_opens_the_door_alone()
    {
        var page = await DeskOfAsync("lead");
        await PlugInKeyAsync(page);
        await page.GotoAsync("/account");
        await page.Field("Name for this passkey").FillAsync("Key on my ring");
        await page.Button("Add a passkey").ClickAsync();
        await page.SeesAsync("Key on my ring");

        // Away, as at the end of a day; the key stays on the ring.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/signin");
        await page.Button("Sign in with a passkey").ClickAsync();
        await page.IsOnAsync("/desk");
        await Assertions.Expect(page.Heading("Today at the desk")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_code_does_not_open_the_door()
    {
        var page = await WindowAsync();
        var who = Demo.Of("records");
        await page.GotoAsync("/signin");
        await page.Field("User name").FillAsync(who.User);
        await page.Field("Password").FillAsync(who.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Field("Code from your authenticator app").FillAsync("000000");
        await page.Button("Continue").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GotoAsync("/desk");
        await page.IsOnAsync("/signin");
    }

    [Fact]
    public async Task A_screen_left_alone_locks_and_comes_back_to_where_it_was()
    {
        var page = await DeskOfAsync("lead");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/payments?lock=came-back");
        var idle = int.Parse(await page.Locator("html").GetAttributeAsync("data-idle") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        await page.Clock.FastForwardAsync((idle - 30) * 1000L);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync(31_000L);
        await page.IsOnAsync("/lock");
        await Assertions.Expect(page.Heading("Locked")).ToBeVisibleAsync();

        // No other window of this session shows anything either.
        await page.GotoAsync("/desk");
        await page.IsOnAsync("/lock");
        await page.GotoAsync("/payments?lock=came-back");
        await page.Field("Password").FillAsync(Demo.Of("lead").Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Unlock", Exact = true }).ClickAsync();
        await page.IsOnAsync(@"/payments\?lock=came-back");
    }

    /// <summary>A key that says yes to whoever touches it (WebAuthn's virtual authenticator).</summary>
    private static async Task PlugInKeyAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
