namespace Porchlight.Browser.Tests;

/// <summary>Two people change one record: both values are shown, and a key chooses.</summary>
[Collection(typeof(OnSqlite))]
public sealed class TwoClerksOneRecord(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    [Fact]
    public async Task The_second_to_save_chooses_line_by_line_with_a_key()
    {
        var (dana, lee) = (await DeskOfAsync("psr"), await DeskOfAsync("lead"));
        await dana.GotoAsync("/desk");
        await dana.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Kofi Exampleson" }).DblClickAsync();
        await dana.IsOnAsync("/patients/[0-9a-f]{32}");
        var edit = $"{new Uri(dana.Url).AbsolutePath}/edit";
        await dana.GotoAsync(edit);
        await lee.GotoAsync(edit);
        await dana.Field("Mobile phone").FillAsync("555-555-0161");
        await dana.Field("Pronouns").FillAsync("he/him");
        await lee.Field("Mobile phone").FillAsync("555-555-0162");
        await lee.Field("Pronouns").FillAsync("they/them");
        await lee.Keyboard.PressAsync("Control+Enter");
        await lee.IsOnAsync("/patients/[0-9a-f]{32}$");

        await dana.Keyboard.PressAsync("Control+Enter");
        await dana.SeesAsync("Two people changed Kofi Exampleson");
        await Assertions.Expect(dana.GetByRole(AriaRole.Group).First).ToBeFocusedAsync();
        await dana.Keyboard.PressAsync("1");
        await dana.Keyboard.PressAsync("2");
        await Assertions.Expect(dana.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Checked = true })).ToHaveCountAsync(2);
        await dana.Keyboard.PressAsync("Control+Enter");
        await dana.IsOnAsync("/patients/[0-9a-f]{32}$");

        // The first line was dana's choice for her own value, the second for lee's.
        await dana.GotoAsync(edit);
        string[] kept = [await dana.Field("Mobile phone").InputValueAsync(), await dana.Field("Pronouns").InputValueAsync()];
        Assert.True(
            kept is ["(555) 555-0161", "they/them"] or ["(555) 555-0162", "he/him"], string.Join(" and ", kept));
    }
}
