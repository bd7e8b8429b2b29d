namespace Porchlight.Browser.Tests;

/// <summary>A person who knows the way types faster than a page comes: nothing of it is lost, and nothing of it is an act of the page that goes.</summary>
[Collection(typeof(OnSqlite))]
public sealed class TypedAhead(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    private static readonly TimeSpan _slow = TimeSpan.FromMilliseconds(700);

    [Fact]
    public async Task Letters_before_the_page_is_there_stand_in_its_first_field()
    {
        var page = await DeskOfAsync("psr");
        await page.GotoAsync("/desk");
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync("dia64");
        await page.Keyboard.PressAsync("Enter");
        await page.IsOnAsync("/patients/[0-9a-f]{32}");
        await page.SeesAsync("Live");
        await SlowAsync(page, "**/day/book*");

        await page.Keyboard.PressAsync("b");
        await page.Keyboard.TypeAsync("fu");

        await Assertions.Expect(page.Field("Visit")).ToHaveValueAsync("fu");
        await Assertions.Expect(page.Field("Visit")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Letters_after_an_act_are_no_acts_of_the_page_that_goes()
    {
        var page = await DeskOfAsync("psr");
        await page.GotoAsync("/desk");
        await page.SeesAsync("Live");
        // U calls the patient up on the desk; on the check-in page it is no act.
        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Kofi Exampleson" });
        await row.FocusAsync();
        await SlowAsync(page, "**/palette*");
        await SlowAsync(page, "**/patients/*");

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("u");

        await page.IsOnAsync("/patients/|/appointments/|/checkin/");
        await page.GotoAsync("/desk");
        await Assertions.Expect(row).ToContainTextAsync("Checked in");
    }

    private static Task SlowAsync(IPage page, string path) => page.RouteAsync(path, async route =>
    {
        await Task.Delay(_slow);
        await route.ContinueAsync();
    });
}
