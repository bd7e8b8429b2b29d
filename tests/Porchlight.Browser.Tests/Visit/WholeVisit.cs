using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Porchlight.Browser.Tests;

/// <summary>A walk-in's whole visit by keyboard, from the first key to check-out, with the nurse's screen following beside it.</summary>
public abstract class WholeVisit(Practice practice, Chromium chromium) : Errand(practice, chromium)
{
    // The digits at the end choose the simulated payer's answer: 10 is a PPO with a copay of $75 for an urgent visit and $30 for others.
    private const string Member = "W123456710";

    /// <summary>Takes the $75 on the open check-in screen, until the visit is checked in.</summary>
    protected abstract Task PayAsync(IPage desk);

    protected abstract string PaidBy { get; }

    [Fact]
    public async Task A_walk_in_is_registered_covered_booked_checked_in_charged_roomed_and_checked_out()
    {
        var (desk, nurse) = (await DeskOfAsync("psr"), await DeskOfAsync("nurse"));
        await nurse.GotoAsync("/lobby");
        await nurse.SeesAsync("Live");
        var onLobby = nurse.Locator(".lobby-visit").Filter(new LocatorFilterOptions { HasText = "Paloma Specimen" });
        await Assertions.Expect(onLobby).ToHaveCountAsync(0);

        await desk.GotoAsync("/desk");
        await RegisterAsync(desk);
        await ReadCoverageAsync(desk);
        await BookAsync(desk);
        await CheckInAsync(desk);
        await onLobby.SeesAsync("M-");
        await KeepReceiptAsync(desk);
        await GiveCareAsync(nurse, onLobby);
        await CheckOutAsync(desk, onLobby);
    }

    private static async Task RegisterAsync(IPage desk)
    {
        await desk.Keyboard.PressAsync("F2");
        await desk.SearchBox().PressSequentiallyAsync("paloma specimen");
        await desk.GetByRole(AriaRole.Option, new PageGetByRoleOptions { Name = "None of these: register a new patient" }).ClickAsync();
        await Assertions.Expect(desk.Field("Legal first name")).ToHaveValueAsync("Paloma");
        await Assertions.Expect(desk.Field("Legal last name")).ToHaveValueAsync("Specimen");
        // Somebody else with her birth date, name and phone: told while she types, and it stops nobody.
        await desk.Field("Birth date").FillAsync("07191950");
        await desk.Field("Mobile phone").FillAsync("555-555-0101");
        var alike = desk.GetByRole(AriaRole.Complementary, new PageGetByRoleOptions { Name = "Maybe already here" });
        await alike.SeesAsync("Otis Specimen");
        await alike.SeesAsync("Very likely");
        await desk.SeesAsync("Jul 19, 1950 · 76 years");
        await desk.Field("Payer, as the card says").SelectOptionAsync("Samplecare Gold PPO");
        await desk.Field("Member number").FillAsync(Member);
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.IsOnAsync("/patients/[0-9a-f]{32}");
    }

    private static async Task ReadCoverageAsync(IPage desk)
    {
        var coverage = desk.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Coverage" });
        await coverage.SeesAsync("Active. Samplecare answered today");
        await coverage.SeesAsync("Office visit copay$30.00");
        // The banner was drawn before the payer answered, and follows.
        await desk.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Patient: Paloma Specimen" }).SeesAsync("active");
    }

    private static async Task BookAsync(IPage desk)
    {
        await desk.Keyboard.PressAsync("b");
        await desk.Field("Visit").PressSequentiallyAsync("ur");
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await desk.Keyboard.PressAsync("Enter");
        await desk.SeesAsync("Paloma is booked for Tue, Nov 24");
        await desk.GetByRole(AriaRole.Gridcell, new PageGetByRoleOptions { NameRegex = new Regex("Paloma Specimen, Urgent visit, Booked") }).ClickAsync();
        await desk.IsOnAsync("/appointments/");
    }

    private async Task CheckInAsync(IPage desk)
    {
        await desk.Keyboard.PressAsync("c");
        await desk.IsOnAsync("/checkin/");
        await desk.GetByLabel("said").CheckAsync();
        await desk.SeesAsync("Copay $75.00 for this visit with Gold PPO, answer of today.");
        await desk.Link("where from").First.ClickAsync();
        await desk.SeesAsync("EB*B*IND*UC***27*75");
        await desk.GoBackAsync();
        await desk.GetByLabel("said").CheckAsync();
        await PayAsync(desk);
    }

    private async Task KeepReceiptAsync(IPage desk)
    {
        await desk.GotoAsync("/desk");
        await desk.Keyboard.PressAsync("g");
        await desk.Keyboard.PressAsync("m");
        var paid = desk.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Paloma Specimen" });
        await paid.SeesAsync("$75.00");
        await paid.SeesAsync(PaidBy);
        await paid.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex(@"^M-2026-\d{6}$") }).ClickAsync();
        var number = await desk.Heading("Receipt M-2026-").InnerTextAsync();
        var pdf = await desk.APIRequest.GetAsync(await desk.Link("print").GetAttributeAsync("href") ?? "");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        using var paper = PdfDocument.Open(await pdf.BodyAsync());
        var text = string.Join(' ', paper.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.Contains(number.Replace("Receipt ", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains("$75.00", text, StringComparison.Ordinal);
    }

    private static async Task GiveCareAsync(IPage nurse, ILocator onLobby)
    {
        // Somebody may still sit in the room that was booked; the nurse looks and takes one that is free.
        await onLobby.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Paloma Specimen" }).ClickAsync();
        await nurse.Field("Room").SelectOptionAsync("Room 12");
        await nurse.Button("Take to the room").ClickAsync();
        await nurse.SeesAsync("Paloma is in a room");
        await nurse.GotoAsync("/lobby");
        await onLobby.SeesAsync("Room 12");
        await onLobby.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Provider is in" }).ClickAsync();
        await onLobby.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Ready for check-out" }).ClickAsync();
    }

    private static async Task CheckOutAsync(IPage desk, ILocator onLobby)
    {
        await desk.Keyboard.PressAsync("g");
        await desk.Keyboard.PressAsync("d");
        await desk.IsOnAsync("/desk");
        var row = desk.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Paloma Specimen" });
        await row.SeesAsync("Check-out");
        await row.FocusAsync();
        await desk.Keyboard.PressAsync("c");
        await desk.IsOnAsync("/checkout/");
        // The provider wants to see her again: the first place offered.
        await desk.Keyboard.PressAsync("1");
        await Assertions.Expect(desk.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.IsOnAsync("/desk");
        await Assertions.Expect(onLobby).ToHaveCountAsync(0);
    }
}

[Collection(typeof(OnSqlite))]
public sealed class AWholeVisitOnSqlite(SqlitePractice practice, Chromium chromium) : WholeVisit(practice, chromium)
{
    protected override string PaidBy => "Cash";

    /// <summary>Cash, with change.</summary>
    protected override async Task PayAsync(IPage desk)
    {
        await desk.Keyboard.PressAsync("h");
        await Assertions.Expect(desk.Field("Cash given")).ToBeFocusedAsync();
        await desk.Keyboard.TypeAsync("100");
        await desk.Locator(".give-back").SeesAsync("$25.00");
        await desk.Keyboard.PressAsync("Enter");
        await desk.SeesAsync("Give back $25.00. $75.00 taken, receipt M-2026-");
    }
}

[Collection(typeof(OnPostgres))]
public sealed class AWholeVisitOnPostgres(PostgresPractice practice, Chromium chromium) : WholeVisit(practice, chromium)
{
    protected override string PaidBy => "Card";

    /// <summary>The terminal asks for the card and tells the outcome by its own way; the screen follows.</summary>
    protected override async Task PayAsync(IPage desk)
    {
        await desk.Keyboard.PressAsync("k");
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.SeesAsync("The terminal is asking for the card.");
        await Assertions.Expect(desk.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Due today" })).ToContainTextAsync("$0.00");
    }
}
