namespace Porchlight.Browser.Tests;

/// <summary>The same visit with JavaScript off: each act is a form or a link, each list a page.</summary>
[Collection(typeof(OnSqlite))]
public sealed class WithoutScripts(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    private const string Name = "Delfina Scriptless";

    [Fact]
    public async Task A_walk_in_is_registered_booked_checked_in_with_a_payment_roomed_checked_out_and_the_follow_up_moved_and_cancelled()
    {
        var (desk, nurse) = (await PlainDeskOfAsync("psr"), await PlainDeskOfAsync("nurse"));
        await RegisterAsync(desk);
        await BookAsync(desk);
        await CheckInAsync(desk);
        await OpenReceiptAsync(desk);
        await GiveCareAsync(nurse);
        var chart = await CheckOutAsync(desk);
        await MoveAsync(desk, chart);
        await CancelAsync(desk, chart);
    }

    [Fact]
    public async Task An_open_piece_of_work_is_settled_with_a_word_how()
    {
        var desk = await PlainDeskOfAsync("psr");
        await desk.GotoAsync("/work");
        var items = desk.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = "Take or settle" });
        var item = desk.Locator($"#{await items.Last.GetAttributeAsync("id")}");
        await item.GetByText("Take or settle").ClickAsync();
        await item.GetByLabel("How it was settled").FillAsync("Talked with them at the desk");
        await item.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Settled" }).ClickAsync();
        await desk.IsOnAsync("/work");
        await Assertions.Expect(item).ToHaveCountAsync(0);
    }

    private async Task<IPage> PlainDeskOfAsync(string role)
    {
        var state = await (await DeskOfAsync(role)).Context.StorageStateAsync();
        return await WindowAsync(options => (options.StorageState, options.JavaScriptEnabled) = (state, false));
    }

    private static async Task RegisterAsync(IPage desk)
    {
        await desk.GotoAsync("/desk");
        await desk.Link("New patient").ClickAsync();
        await desk.Field("Legal first name").FillAsync("Delfina");
        await desk.Field("Legal last name").FillAsync("Scriptless");
        await desk.Field("Birth date").FillAsync("07191950");
        await desk.Field("Mobile phone").FillAsync("555-555-0177");
        await desk.Field("Payer, as the card says").SelectOptionAsync("Samplecare Gold PPO");
        await desk.Field("Member number").FillAsync("W123456710");
        await desk.Button("Register and book for today").ClickAsync();
    }

    private static async Task BookAsync(IPage desk)
    {
        await desk.Field("Visit").FillAsync("Urgent visit");
        await desk.Button("Find places").ClickAsync();
        await desk.GetByRole(AriaRole.Radio).First.CheckAsync();
        await desk.Button("Book and check in").ClickAsync();
        await desk.IsOnAsync("/checkin/");
    }

    private static async Task CheckInAsync(IPage desk)
    {
        await desk.SeesAsync("Copay $75.00 for this visit");
        await desk.GetByLabel("said").CheckAsync();
        await desk.Link("Cash").Or(desk.Button("Cash")).First.ClickAsync();
        await desk.Field("Cash given").FillAsync("100");
        await desk.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new(@"^Take \$75.00 and check in") }).ClickAsync();
        await desk.IsOnAsync("/desk");
        await desk.SeesAsync("Give back $25.00. $75.00 taken");
        await RowOn(desk).SeesAsync("Checked in");
    }

    private static async Task OpenReceiptAsync(IPage desk)
    {
        await desk.Link("Payments").ClickAsync();
        await RowOn(desk).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new(@"^M-2026-\d{6}$") }).ClickAsync();
        await desk.IsOnAsync("/receipts/");
        await Assertions.Expect(desk.Heading("Receipt M-2026-")).ToBeVisibleAsync();
        await desk.SeesAsync("$75.00");
    }

    private static async Task GiveCareAsync(IPage nurse)
    {
        await nurse.GotoAsync("/lobby");
        var here = nurse.Locator(".lobby-visit").Filter(new LocatorFilterOptions { HasText = Name });
        await here.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Name }).ClickAsync();
        await nurse.Field("Room").SelectOptionAsync("Room 12");
        await nurse.Button("Take to the room").ClickAsync();
        await nurse.SeesAsync("Delfina is in a room");
        await nurse.GotoAsync("/lobby");
        await here.SeesAsync("Room 12");
        await here.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Provider is in" }).ClickAsync();
        await here.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Ready for check-out" }).ClickAsync();
        await Assertions.Expect(here.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    /// <returns>The address of her chart.</returns>
    private static async Task<string> CheckOutAsync(IPage desk)
    {
        await desk.GotoAsync("/desk");
        var chart = await RowOn(desk).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = Name }).GetAttributeAsync("href") ?? "";
        var checkOut = RowOn(desk).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Check out" });
        await checkOut.FocusAsync();
        await checkOut.ClickAsync();
        await desk.GetByRole(AriaRole.Radio).First.CheckAsync();
        await desk.Button("Book and check out").ClickAsync();
        await desk.IsOnAsync("/desk");
        await Assertions.Expect(RowOn(desk)).ToHaveCountAsync(0);
        return chart;
    }

    private static async Task MoveAsync(IPage desk, string chart)
    {
        await OpenFollowUpAsync(desk, chart);
        await desk.Link("Move").ClickAsync();
        await desk.Field("When").FillAsync("t+21");
        await desk.Button("Find places").ClickAsync();
        await desk.SeesAsync("from Tue, Dec 15");
        await desk.GetByRole(AriaRole.Radio).First.CheckAsync();
        await desk.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Move") }).ClickAsync();
        await desk.SeesAsync("Delfina is booked for Tue, Dec 15");
    }

    private static async Task CancelAsync(IPage desk, string chart)
    {
        await OpenFollowUpAsync(desk, chart);
        await desk.Button("Something else came up").ClickAsync();
        await desk.SeesAsync("The visit of Delfina is cancelled");
        await desk.GotoAsync(chart);
        await desk.SeesAsync("Nothing booked");
    }

    private static async Task OpenFollowUpAsync(IPage desk, string chart)
    {
        await desk.GotoAsync(chart);
        await desk.GetByRole(AriaRole.Grid, new PageGetByRoleOptions { Name = "Coming visits" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await desk.IsOnAsync("/appointments/");
    }

    private static ILocator RowOn(IPage desk) => desk.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = Name });
}
