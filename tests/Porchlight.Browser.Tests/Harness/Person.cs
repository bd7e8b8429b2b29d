namespace Porchlight.Browser.Tests;

/// <summary>What a person does at a screen: finds things by their role and label, presses, types, reads.</summary>
internal static class Person
{
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name });

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = name });

    /// <summary>The field with this label; "needed" may stand behind it.</summary>
    public static ILocator Field(this IPage page, string label) =>
        page.GetByLabel(new System.Text.RegularExpressions.Regex($"^{System.Text.RegularExpressions.Regex.Escape(label)}( needed)?$"));

    public static ILocator SearchBox(this IPage page) => page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Search for a person" });

    /// <summary>F2, a few letters, Enter: the chart of the first hit.</summary>
    public static async Task FindAsync(this IPage page, string letters)
    {
        await page.Keyboard.PressAsync("F2");
        await page.SearchBox().PressSequentiallyAsync(letters);
        await Assertions.Expect(page.Locator("#results [role=option][aria-selected=true]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.IsOnAsync("/patients/[0-9a-f]{32}");
    }

    public static async Task SeesAsync(this IPage page, string text) => await Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();

    public static async Task SeesAsync(this ILocator place, string text) => await Assertions.Expect(place).ToContainTextAsync(text);

    /// <summary>There, and its scripts have run: a key pressed before that is nobody's.</summary>
    public static async Task IsOnAsync(this IPage page, string path)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"^https?://[^/]+{path}"));
        await page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Password, then the code of the authenticator app.</summary>
    public static async Task SignInAsync(this IPage page, SignIn who)
    {
        await page.GotoAsync("/signin");
        await page.Field("User name").FillAsync(who.User);
        await page.Field("Password").FillAsync(who.Password);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Field("Code from your authenticator app").FillAsync(Totp.Now(who.TotpSecret));
        await page.Button("Continue").ClickAsync();
        // The desk, or the practice's settings for who has no desk.
        await page.IsOnAsync("/(?!signin)");
    }
}
