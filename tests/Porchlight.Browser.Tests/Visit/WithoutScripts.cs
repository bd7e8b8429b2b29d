namespace Porchlight.Browser.Tests;

/// <summary>The same visit with JavaScript off: each act is a form or a link, each list a page.</summary>
[Collection(typeof(OnSqlite))]
public sealed class WithoutScripts(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    [Fact]
    public async Task A_walk_in_is_registered_booked_and_checked_in_with_a_payment()
    {
        var session = await DeskOfAsync("psr");
        var state = await session.Context.StorageStateAsync();
        var desk = await WindowAsync(options => (options.StorageState, options.JavaScriptEnabled) = (state, false));

        await desk.GotoAsync("/desk");
        await desk.Link("New patient").ClickAsync();
        await desk.Field("Legal first name").FillAsync("Delfina");
        await desk.Field("Legal last name").FillAsync("Scriptless");
        await desk.Field("Birth date").FillAsync("07191950");
        await desk.Field("Mobile phone").FillAsync("555-555-0177");
        await desk.Field("Payer, as the card says").SelectOptionAsync("Samplecare Gold PPO");
        await desk.Field("Member number").FillAsync("W123456710");
        await desk.Button("Register and book for today").ClickAsync();

        await desk.Field("Visit").FillAsync("Urgent visit");
        await desk.Button("Find places").ClickAsync();
        await desk.GetByRole(AriaRole.Radio).First.CheckAsync();
        await desk.Button("Book and check in").ClickAsync();

        await desk.IsOnAsync("/checkin/");
        await desk.SeesAsync("Copay $75.00 for this visit");
        await desk.GetByLabel("said").CheckAsync();
        await desk.Link("Cash").Or(desk.Button("Cash")).First.ClickAsync();
        await desk.Field("Cash given").FillAsync("100");
        await desk.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new(@"^Take \$75.00 and check in") }).ClickAsync();
        await desk.IsOnAsync("/desk");
        await desk.SeesAsync("Give back $25.00. $75.00 taken");
        var row = desk.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Delfina Scriptless" });
        await row.SeesAsync("Checked in");
    }
}
