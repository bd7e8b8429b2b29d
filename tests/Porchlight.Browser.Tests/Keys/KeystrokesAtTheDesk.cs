using System.Text.RegularExpressions;

namespace Porchlight.Browser.Tests;

/// <summary>Finding people, checking them in, taking what is due.</summary>
public sealed class KeystrokesAtTheDesk(SqlitePractice practice, Chromium chromium) : CountedKeys(practice, chromium)
{
    [Fact]
    public Task Finding_a_person_takes_7() => CountAsync(7, On("/desk"), async (page, keys) =>
    {
        await keys.PressAsync("F2");
        await keys.TypeAsync("dia64");
        await keys.PressAsync("Enter");
        await page.IsOnAsync("/patients/[0-9a-f]{32}");
    });

    [Fact]
    public Task Cash_with_change_and_receipt_takes_5() => CountAsync(5, OnRowOf("Margaret Testcroft"), async (page, keys) =>
    {
        await keys.PressAsync("p");
        await page.IsOnAsync("/checkin/");
        await keys.PressAsync("h");
        await Assertions.Expect(page.Field("Cash given")).ToBeFocusedAsync();
        await keys.TypeAsync("40");
        await keys.PressAsync("Enter");
        var told = await page.GetByText(new Regex(@"^Give back \$[\d.]+\. \$[\d.]+ taken, receipt M-2026-\d{6}")).First.InnerTextAsync();
        var (back, taken) = Regex.Matches(told, @"\$(\d+\.\d\d)") is [var first, var second] ? (Dollars(first), Dollars(second)) : default;
        Assert.True(back > 0 && taken > 0 && back + taken == 40, told);
    });

    [Fact]
    public Task Checking_in_with_a_card_copay_takes_3() => CountAsync(3, OnRowOf("Milo Samplesmith"), async (page, keys) =>
    {
        await keys.PressAsync("c");
        await page.IsOnAsync("/checkin/");
        await keys.PressAsync("k");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Take .* and check in") })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await page.SeesAsync("The terminal is asking for the card.");
    });

    [Fact]
    public Task Collecting_nothing_and_why_takes_2() => CountAsync(
        2,
        async page =>
        {
            await On("/desk")(page);
            await RowOf(page, "William Examplewood").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Take $" }).ClickAsync();
            await page.IsOnAsync("/checkin/");
        },
        async (page, keys) =>
        {
            await keys.PressAsync("l");
            await Assertions.Expect(page.Locator("[data-key='3']").First).ToBeVisibleAsync();
            await keys.PressAsync("3");
            await page.SeesAsync("Nothing today.");
        });

    [Fact]
    public Task Calling_up_the_next_person_takes_1() => CountAsync(1, OnRowOf("Ada Placeholder"), async (page, keys) =>
    {
        await keys.PressAsync("u");
        await page.SeesAsync("Ada is in a room");
    });

    [Fact]
    public Task Asking_the_payer_about_a_coverage_exception_takes_4() => CountAsync(4, OnRowOf("Noor Testani"), async (page, keys) =>
    {
        var said = RowOf(page, "Noor Testani").GetByRole(AriaRole.Img, new LocatorGetByRoleOptions { NameRegex = new("^Coverage: ") });
        await Assertions.Expect(said).ToHaveAccessibleNameAsync("Coverage: not asked yet.");
        await keys.PressAsync("v");
        await Assertions.Expect(said).ToHaveAccessibleNameAsync(new Regex("(?<!not asked yet.)$"));
    });

    private static decimal Dollars(Match amount) => decimal.Parse(amount.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
