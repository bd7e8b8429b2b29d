using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Features.Clinic;

/// <summary>An administrator sets the practice up; everybody else reads it.</summary>
[Trait("Speed", "Slow")]
public sealed class SetupTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_changed_fee_is_used_at_once_and_is_on_the_trail(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var admin = Visitor.Of(desk, "admin");
        var before = await desk.ClinicAsync();
        var fee = before.FeeFor(MapleStreet.FollowUp)!;
        Assert.Equal(Money.Dollars(130), fee.Amount);

        var form = (await admin.OpenAsync($"/setup/fees/{fee.Id}")).FormWith("Save");
        var saved = await form.Fill("Amount", "135.50").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Saved", saved.Text, StringComparison.Ordinal);
        Assert.Equal(new Money(13550), (await desk.ClinicAsync()).FeeFor(MapleStreet.FollowUp)!.Amount);
        var entry = await desk.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(found => found.Act == "ChangePractice"));
        Assert.Equal("done", entry.Outcome);
        Assert.Contains("\"amount\"", entry.Detail, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_new_site_is_added_with_its_zone(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var admin = Visitor.Of(desk, "admin");

        var form = (await admin.OpenAsync("/setup/sites/new")).FormWith("Save");
        var refused = await Site(form, letter: "M").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Another site has this letter.", refused.Text, StringComparison.Ordinal);

        await Site(refused.FormWith("Save"), letter: "e").SubmitAsync();

        var site = Assert.Single((await desk.ClinicAsync()).Sites, found => found.Name == "Eastgate");
        Assert.Equal('E', site.Letter);
        Assert.Equal("Eastern", site.ZoneWord);
        Assert.Equal("(212) 555-0199", site.Phone);
    }

    /// <summary>Each row: a line of the practice, a field, what is typed, and what stands beside the field.</summary>
    [Theory]
    [InlineData("providers", "provider", "NPI", "1999999016", "One digit of this NPI is off. Read it once more.")]
    [InlineData("providers", "provider", "NPI", "", "A person who sees patients needs an NPI.")]
    [InlineData("sites", "site", "Time zone", "America/Springfield", "No time zone has this name.")]
    [InlineData("sites", "site", "Closes", "7:00", "It must close after it opens.")]
    [InlineData("sites", "site", "Opens", "8:03", "A time such as 8:00 or 17:30, on five minutes.")]
    [InlineData("fees", "fee", "Amount", "-1", "An amount cannot be below zero.")]
    [InlineData("fees", "fee", "Amount", "12.345", "An amount such as 130.00.")]
    [InlineData("visit-types", "visit-type", "Minutes, known patient", "17", "A whole number from 5 to 480, in steps of 5.")]
    [InlineData("visit-types", "visit-type", "Service types asked of payers", "98*UC", "One or more, with commas between them, in the form shown.")]
    [InlineData("visit-types", "visit-type", "Equipment it needs", "laser", "No site has equipment of this kind.")]
    [InlineData("payers", "payer", "Payer number", "10*01", "Two to twenty letters and digits")]
    [InlineData("payers", "payer", "Payer number", "10002", "Another payer has this number.")]
    [InlineData("payers", "payer", "Phone", "555-0100", "The area code is missing.")]
    [InlineData("holidays", "holiday", "Day", "soon", "A date such as 11/26/2026.")]
    [InlineData("rooms", "room", "Name", "", "This is needed.")]
    public async Task What_cannot_be_is_refused_beside_the_field(string kind, string seeded, string label, string typed, string says)
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var admin = Visitor.Of(desk, "admin");

        var screen = await admin.OpenAsync($"/setup/{kind}/{MapleStreet.Id<SiteId>(seeded)}");
        var refused = await screen.FormWith("Save").Fill(label, typed).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var line = refused.Document.QuerySelector("main .field.wrong");
        Assert.Contains(says, line?.TextContent, StringComparison.Ordinal);
        Assert.Contains(label, line!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, line.QuerySelector("input")!.GetAttribute("value") ?? "");
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Two_who_change_one_line_see_both_values_where_they_differ(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var admin = Visitor.Of(desk, "admin");
        using var other = Visitor.Of(desk, "admin");
        var path = $"/setup/payers/{MapleStreet.Samplecare}";
        var mine = (await admin.OpenAsync(path)).FormWith("Save").Fill("Name", "Samplecare East");
        await (await other.OpenAsync(path)).FormWith("Save").Fill("Name", "Samplecare West").Fill("Phone", "(800) 555-0199").SubmitAsync();

        var conflict = await mine.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("Someone else changed this", conflict.Text, StringComparison.Ordinal);
        var line = Assert.Single(conflict.Document.QuerySelectorAll("main fieldset.conflict"));
        Assert.Contains("Samplecare East", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Samplecare West", line.TextContent, StringComparison.Ordinal);

        var undecided = await conflict.FormWith("Save").SubmitAsync();
        Assert.Contains("Choose one of the two", undecided.Text, StringComparison.Ordinal);
        await undecided.FormWith("Save").Set("pick.name", "mine").SubmitAsync();

        var payer = (await desk.ClinicAsync()).Payer(MapleStreet.Samplecare);
        Assert.Equal("Samplecare East", payer.Name);
        Assert.Equal("(800) 555-0199", payer.Phone);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_line_out_of_use_is_offered_no_more_and_still_known(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        using var admin = Visitor.Of(desk, "admin");

        var form = (await admin.OpenAsync($"/setup/providers/{MapleStreet.Lindqvist}")).FormWith("Save");
        await form.Set("isActive", "").SubmitAsync();

        var clinic = await desk.ClinicAsync();
        Assert.DoesNotContain(clinic.Providers.Active, provider => provider.Id == MapleStreet.Lindqvist);
        Assert.Equal("Dr. Lindqvist", clinic.Provider(MapleStreet.Lindqvist).Name);
        Assert.Contains("Not in use", (await admin.OpenAsync("/setup/providers")).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_empty_installation_is_named_once(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var admin = Visitor.Of(desk, "admin");

        var form = (await admin.OpenAsync("/setup/organisation/new")).FormWith("Save");
        var saved = await form.Fill("Name", "Oak Lane Clinic").Fill("Short name", "Oak Lane").Fill("NPI", "1234567893").Fill("Tax ID", "00-0000002")
            .Fill("Phone", "(555) 555-0142").Fill("E-mail", "desk@oaklane.example.org").Fill("Street", "1 Oak Lane").Fill("City", "Sampleton")
            .Fill("State", "IL").Fill("ZIP", "62701").SubmitAsync();

        Assert.Contains("Saved", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Oak Lane Clinic", (await desk.ClinicAsync()).Organisation.Name);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync("/setup/organisation/new")).Status);
    }

    [Fact]
    public async Task A_PSR_reads_the_practice_and_is_given_no_way_to_change_it()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var list = await dana.OpenAsync("/setup/payers");
        var payer = await dana.OpenAsync($"/setup/payers/{MapleStreet.Samplecare}");

        Assert.Contains("Samplecare", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(payer.Document.QuerySelectorAll("main button"), button => button.TextContent.Contains("Save", StringComparison.Ordinal));
        Assert.Contains("Maple Street, Main", payer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_and_every_form_opens()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        using var admin = Visitor.Of(desk, "admin", MapleStreet.Main);

        var overview = await admin.OpenAsync("/setup");
        var lists = overview.Document.QuerySelectorAll("main .lines a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(14, lists.Count);
        foreach (var path in lists)
        {
            var list = await admin.OpenAsync(path);
            var first = list.Document.QuerySelector("main tbody a")!.GetAttribute("href")!;
            Assert.Equal(HttpStatusCode.OK, (await admin.OpenAsync(first)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync("/setup/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync($"/setup/sites/{SiteId.New()}")).Status);
    }

    private static Form Site(Form form, string letter) => form
        .Fill("Name", "Eastgate").Fill("Letter of its tickets", letter).Fill("Time zone", "America/New_York").Fill("Phone", "212 555 0199")
        .Fill("Street", "1 East Street").Fill("City", "Sampleton").Fill("State", "ny").Fill("ZIP", "10001").Set("openDays", "Monday");
}
