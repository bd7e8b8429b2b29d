using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Registration;
using Porchlight.Work;
using Porchlight.Work.Api;

namespace Porchlight.Tests.Features.Registration;

/// <summary>
/// DESIGN.md: opening a chart takes two identifiers, a schedule link, a call or work item that names the patient, or a reason
/// (RELIABILITY.md (c) 53; ADR 0015).
/// </summary>
public sealed class OpeningAChart
{
    private static readonly LocalDate _born = new(1971, 5, 6);

    // What is typed into the search box for Wanda Walkerson, born May 6, 1971, phone ending 0163, and whether her row opens the chart.
    private static readonly (string Typed, bool Opens)[] _searches =
    [
        ("walkerson", false),
        ("wanda walkerson", false),
        ("walkerson 1971", true),
        ("walkerson 5/6/1971", true),
        ("05061971", false),
        ("0163", false),
        ("walkerson 0163", true),
        ("walkersin 5/6/1971", true),
        ("5/6/1971 0163", true),
        ("walkerson 63", false),
        ("w 5/6/1971", false),
        ("wa 5/6/1971", true),
    ];

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_row_found_by_two_identifiers_opens_and_one_found_by_one_asks(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var wanda = await WandaAsync(desk);

        foreach (var (typed, opens) in _searches)
        {
            using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
            var rows = (await dana.SearchAsync(typed)).Document.QuerySelectorAll("a.hit").Select(hit => hit.GetAttribute("href")!).ToList();
            Assert.True(rows.Exists(IsWandas), $"{typed} does not find her");

            var opened = await dana.OpenAsync(rows.Find(IsWandas)!);

            Assert.True(opened.Path.StartsWith($"/patients/{wanda}", StringComparison.Ordinal) == opens, $"{typed} led to {opened.Path.Split('?')[0]}");
            Assert.Equal(opens, opened.Text.Contains("Walkerson", StringComparison.Ordinal));
        }

        bool IsWandas(string href) => href.Contains(wanda.ToString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_they_say_next_opens_it_for_the_day_and_for_this_person_alone(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var wanda = await WandaAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        using var other = Visitor.Of(desk, "psr", MapleStreet.Main);

        var asked = await dana.OpenAsync($"/patients/{wanda}/coverage/new");
        var wrong = await asked.FormWith("Open the chart").Set("told", "5/7/1971").SubmitAsync();
        Assert.True(HttpStatusCode.UnprocessableEntity == wrong.Status, wrong.Text);
        Assert.Contains("That is not on this chart", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("5/7/1971", wrong.FormWith("Open the chart").Value("told"));
        Assert.DoesNotContain("Walkerson", wrong.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var right = await wrong.FormWith("Open the chart").Set("told", "5/6/1971").SubmitAsync();

        // Where they wanted to go.
        Assert.Equal($"/patients/{wanda}/coverage/new", right.Path);
        Assert.StartsWith($"/charts/{wanda}/who", (await other.OpenAsync($"/patients/{wanda}")).Path, StringComparison.Ordinal);
        desk.Clock.AdvanceHours(4);
        using var later = Visitor.Of(desk, "psr", MapleStreet.Main, dana.User);
        Assert.Equal($"/patients/{wanda}", (await later.OpenAsync($"/patients/{wanda}")).Path);
        desk.Clock.AdvanceHours(9);
        using var evening = Visitor.Of(desk, "psr", MapleStreet.Main, dana.User);
        Assert.StartsWith($"/charts/{wanda}/who", (await evening.OpenAsync($"/patients/{wanda}")).Path, StringComparison.Ordinal);
        Assert.Equal(
            ["refused:chart.not-theirs", "done"],
            await desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Act == "OpenChart" && entry.Patient == wanda).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Outcome).ToListAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_reason_opens_it_and_the_privacy_officer_sees_who_gave_it(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var wanda = await WandaAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);

        var opened = await (await dana.OpenAsync($"/patients/{wanda}")).FormWith("A colleague asked me").SubmitAsync();

        Assert.Equal($"/patients/{wanda}", opened.Path);
        var row = (await pat.OpenAsync("/audit")).Document.QuerySelector("[aria-labelledby=opens-head] tbody")!;
        Assert.Contains("Walkerson", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("A colleague asked me", row.TextContent, StringComparison.Ordinal);
        // The privacy officer is asked nothing.
        Assert.Equal($"/patients/{wanda}", (await pat.OpenAsync($"/patients/{wanda}")).Path);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_visit_at_the_site_or_work_that_names_them_opens_it(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var (wanda, work) = (await WandaAsync(desk), await desk.PatientAsync("Wilma", "Worklist", _born, "+15555550164"));
        await desk.BookedAsync(wanda, new LocalDateTime(2026, 11, 25, 10, 0));
        var due = desk.Clock.GetCurrentInstant() + Duration.FromHours(1);
        await desk.Runner.RunAsync(
            new RaiseWork(new WorkRaised("test:1", "task", "Call back", "They asked for a call.", due, "psr", MapleStreet.Main, work, null, $"/patients/{work}", "Open"), Guid.CreateVersion7()),
            OperationId.New(), FrontPeople.Lead);
        using var here = Visitor.Of(desk, "psr", MapleStreet.Main);
        using var elsewhere = Visitor.Of(desk, "psr", MapleStreet.Riverside);
        using var nurse = Visitor.Of(desk, "nurse", MapleStreet.Main);

        Assert.Equal($"/patients/{wanda}", (await here.OpenAsync($"/patients/{wanda}")).Path);
        Assert.StartsWith("/charts/", (await elsewhere.OpenAsync($"/patients/{wanda}")).Path, StringComparison.Ordinal);
        Assert.Equal($"/patients/{work}", (await here.OpenAsync($"/patients/{work}")).Path);
        Assert.StartsWith("/charts/", (await nurse.OpenAsync($"/patients/{work}")).Path, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_act_on_a_chart_that_was_never_opened_changes_nothing(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var wanda = await WandaAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var sent = await (await dana.OpenAsync("/search")).FormWith("Search").Type(People.Milo).Set("op", OperationId.New().ToString()).PostToAsync($"/patients/{wanda}/edit");

        Assert.StartsWith($"/charts/{wanda}/who", sent.Path, StringComparison.Ordinal);
        Assert.Equal("Wanda", await desk.ReadAsync(db => db.Set<Patient>().Where(row => row.Id == wanda).Select(row => row.Given).SingleAsync()));
        Assert.Equal("denied", await desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Patient == wanda).Select(entry => entry.Outcome).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_seal_in_a_row_is_good_for_who_searched_and_for_that_chart(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var (wanda, wilma) = (await WandaAsync(desk), await desk.PatientAsync("Wilma", "Worklist", _born, "+15555550164"));
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        using var other = Visitor.Of(desk, "psr", MapleStreet.Main);
        var row = (await dana.SearchAsync("walkerson 1971")).Document.QuerySelector("a.hit")!.GetAttribute("href")!;

        Assert.StartsWith("/charts/", (await other.OpenAsync(row)).Path, StringComparison.Ordinal);
        Assert.StartsWith("/charts/", (await dana.OpenAsync(row.Replace(wanda.ToString(), wilma.ToString(), StringComparison.Ordinal))).Path, StringComparison.Ordinal);
        Assert.StartsWith("/charts/", (await dana.OpenAsync($"/patients/{wilma}?by=not-a-seal")).Path, StringComparison.Ordinal);
    }

    private static Task<PatientId> WandaAsync(Desk desk) => desk.PatientAsync("Wanda", "Walkerson", _born, "+15555550163");
}
