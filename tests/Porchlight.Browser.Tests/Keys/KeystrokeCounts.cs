namespace Porchlight.Browser.Tests;

/// <summary>The design language's table of keystrokes (§6), for the acts that exist. Nothing but keys is used between start and end.</summary>
[Collection(typeof(OnSqlite))]
public sealed class KeystrokeCounts(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    [Fact]
    public Task Finding_a_person_takes_7() => CountAsync(7, "/desk", async (page, keys) =>
    {
        await FindAsync(page, keys);
    });

    [Fact]
    public Task Booking_the_next_free_place_for_a_known_person_takes_12() => CountAsync(12, "/desk", async (page, keys) =>
    {
        await FindAsync(page, keys);
        await keys.PressAsync("b");
        await Assertions.Expect(page.Field("Visit")).ToBeFocusedAsync();
        await keys.TypeAsync("fu");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await page.SeesAsync("is booked for");
    });

    [Fact]
    public Task Cash_with_change_and_receipt_takes_5() => CountAsync(5, "/desk", async (page, keys) =>
    {
        await RowOf(page, "Margaret Testcroft").FocusAsync();
        await keys.PressAsync("p");
        await page.IsOnAsync("/checkin/");
        await keys.PressAsync("h");
        await Assertions.Expect(page.Field("Cash given")).ToBeFocusedAsync();
        await keys.TypeAsync("40");
        await keys.PressAsync("Enter");
        await page.SeesAsync("Give back $10.00. $30.00 taken");
    });

    [Fact]
    public Task Checking_in_with_a_card_copay_takes_3() => CountAsync(3, "/desk", async (page, keys) =>
    {
        await RowOf(page, "Milo Samplesmith").FocusAsync();
        await keys.PressAsync("c");
        await page.IsOnAsync("/checkin/");
        await keys.PressAsync("k");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Take .* and check in") })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await page.SeesAsync("The terminal is asking for the card.");
    });

    [Fact]
    public Task Collecting_nothing_and_why_takes_2() => CountAsync(2, "/desk", async (page, keys) =>
    {
        await RowOf(page, "William Examplewood").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Take $" }).ClickAsync();
        await page.IsOnAsync("/checkin/");
        await keys.PressAsync("l");
        await Assertions.Expect(page.Locator("[data-key='3']").First).ToBeVisibleAsync();
        await keys.PressAsync("3");
        await page.SeesAsync("Nothing today.");
    });

    [Fact]
    public Task Calling_up_the_next_person_takes_1() => CountAsync(1, "/desk", async (page, keys) =>
    {
        await RowOf(page, "Ada Placeholder").FocusAsync();
        await keys.PressAsync("u");
        await page.SeesAsync("Ada is in a room");
    });

    private async Task CountAsync(int allowed, string start, Func<IPage, Typist, Task> errand)
    {
        var page = await DeskOfAsync("psr");
        await page.GotoAsync(start);
        await page.SeesAsync("Live");
        var keys = new Typist(page);
        await errand(page, keys);
        Assert.True(keys.Keys <= allowed, $"{keys.Keys} keys; the design language allows {allowed}.");
    }

    private static async Task FindAsync(IPage page, Typist keys)
    {
        await keys.PressAsync("F2");
        await keys.TypeAsync("dia64");
        await keys.PressAsync("Enter");
        await page.IsOnAsync("/patients/[0-9a-f]{32}");
    }

    private static ILocator RowOf(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = name });
}
