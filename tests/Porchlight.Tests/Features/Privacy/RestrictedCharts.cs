using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Privacy;
using Porchlight.Work.Api;

namespace Porchlight.Tests.Features;

/// <summary>
/// Break-glass (45 CFR 164.312(a)(2)(ii); RELIABILITY.md 59): a reason, a time box, one patient, and a review for each.
/// </summary>
public sealed class RestrictedCharts
{
    private const string Words = "Their sister is at my window and faints";

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_of_a_restricted_chart_leaves_without_a_link_or_a_pass(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await RestrictedAsync(desk);
        using var lead = Visitor.Of(desk, "lead", MapleStreet.Main);

        foreach (var page in new[] { "", "/timeline", "/edit", "/coverage", "/bill" })
        {
            var screen = await lead.OpenAsync($"/patients/{patient}{page}");
            Assert.Equal($"/charts/{patient}/why", screen.Path.Split('?')[0]);
            Assert.DoesNotContain("Guarded", screen.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.Equal(5, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Patient == patient && entry.Outcome == "denied" && entry.User == lead.User)));
        Assert.Equal(0, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Patient == patient && entry.Outcome == "shown")));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_nurse_breaks_the_glass_for_an_hour_and_the_privacy_officer_reviews_it(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await RestrictedAsync(desk);
        using var nurse = Visitor.Of(desk, "nurse", MapleStreet.Main);
        using var other = Visitor.Of(desk, "nurse", MapleStreet.Main);

        var asked = await nurse.OpenAsync($"/patients/{patient}");
        var half = await asked.FormWith("Open the chart").Set("Words", Words).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Equal(Words, half.FormWith("Open the chart").Value("Words"));
        var opened = await half.FormWith("Open the chart").Set("Reason", "emergency").SubmitAsync();

        Assert.Equal($"/patients/{patient}", opened.Path);
        Assert.Contains("Guarded", opened.Text, StringComparison.Ordinal);
        Assert.StartsWith("/charts/", (await other.OpenAsync($"/patients/{patient}")).Path, StringComparison.Ordinal);
        var entry = await desk.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "BreakGlass" && entry.Outcome == "done"));
        Assert.Equal(("An emergency", patient), (entry.Reason, entry.Patient));
        Assert.DoesNotContain("sister", entry.Detail, StringComparison.Ordinal);
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            Assert.Equal($"/patients/{patient}", (await nurse.OpenAsync($"/patients/{patient}")).Path);
            desk.Clock.AdvanceMinutes(10);
        }

        Assert.StartsWith("/charts/", (await nurse.OpenAsync($"/patients/{patient}")).Path, StringComparison.Ordinal);

        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);
        var broken = (await pat.OpenAsync("/audit")).Document.QuerySelector("[aria-labelledby=broken-head] tbody")!;
        Assert.Contains("Guarded", broken.TextContent, StringComparison.Ordinal);
        var act = (await WorkAsync(desk, "Review")).ActPath;
        Assert.Equal(act, broken.QuerySelector("a")!.GetAttribute("href"));
        var review = await pat.OpenAsync(act);
        Assert.Contains(Words, review.Text, StringComparison.Ordinal);
        Assert.Equal("/audit", (await review.FormWith("As it should be").SubmitAsync()).Path);
        Assert.Empty(await Eventually.SeesAsync(() => OpenWorkAsync(desk), items => items.Count == 0));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_may_not_break_it_asks_and_the_privacy_officer_decides(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await RestrictedAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);

        var page = await dana.OpenAsync($"/patients/{patient}");
        var asked = await page.FormWith("Ask").Set("Reason", "here").Set("Words", Words).SubmitAsync();
        Assert.Contains("The privacy officer was asked", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("/charts/", (await dana.OpenAsync($"/patients/{patient}")).Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await page.FormWith("Ask").Set("Reason", "here").PostToAsync($"/charts/{patient}/break")).Status);

        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);
        await (await pat.OpenAsync((await WorkAsync(desk, "Decide")).ActPath)).FormWith("Yes, for 8 hours").SubmitAsync();

        Assert.Equal($"/patients/{patient}", (await dana.OpenAsync($"/patients/{patient}")).Path);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_visit_at_ones_own_site_opens_it_without_a_question(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await RestrictedAsync(desk);
        await desk.BookedAsync(patient, new LocalDateTime(2026, 11, 25, 10, 0));
        using var here = Visitor.Of(desk, "psr", MapleStreet.Main);
        using var elsewhere = Visitor.Of(desk, "psr", MapleStreet.Riverside);

        Assert.Equal($"/patients/{patient}", (await here.OpenAsync($"/patients/{patient}")).Path);
        Assert.StartsWith("/charts/", (await elsewhere.OpenAsync($"/patients/{patient}")).Path, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_privacy_officer_restricts_a_chart_and_lifts_it(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Gil", "Guarded", new LocalDate(1970, 2, 3), "5555550179", flags: "LowVision");
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);
        await desk.LetInAsync(dana, patient);
        Assert.Equal($"/patients/{patient}", (await dana.OpenAsync($"/patients/{patient}")).Path);

        var restricted = await (await pat.OpenAsync($"/audit/patients/{patient}")).FormWith("Restrict this chart").SubmitAsync();
        Assert.StartsWith("/charts/", (await dana.OpenAsync($"/patients/{patient}")).Path, StringComparison.Ordinal);
        await restricted.FormWith("Lift the restriction").SubmitAsync();

        Assert.Equal($"/patients/{patient}", (await dana.OpenAsync($"/patients/{patient}")).Path);
        Assert.Equal("LowVision", await desk.ReadAsync(db => db.Set<Porchlight.Registration.Patient>().Where(row => row.Id == patient).Select(row => row.Flags).SingleAsync()));
    }

    [Fact]
    public void Nobody_reviews_their_own_and_a_follow_up_closes_the_chart_at_once()
    {
        var (reader, officer, now) = (UserId.New(), UserId.New(), Desk.TuesdayMorning);
        var pass = ChartPass.Broken(reader, PatientId.New(), null, "other", Words, now);

        Assert.Equal("chart.own-review", pass.Review(PassVerdict.AsItShould, reader, now).Refusal?.Code);
        Assert.Equal("chart.verdict", pass.Review(PassVerdict.Granted, officer, now).Refusal?.Code);
        Assert.Equal(now + Duration.FromMinutes(60), pass.Until);
        Assert.Null(pass.Review(PassVerdict.FollowUp, officer, now + Duration.FromMinutes(5)).Refusal);
        Assert.Equal(now + Duration.FromMinutes(5), pass.Until);
        Assert.Equal("chart.reviewed", pass.Review(PassVerdict.AsItShould, officer, now).Refusal?.Code);
    }

    private static Task<PatientId> RestrictedAsync(Desk desk) =>
        desk.PatientAsync("Gil", "Guarded", new LocalDate(1970, 2, 3), "5555550179", flags: "Restricted");

    private static async Task<IReadOnlyList<WorkCard>> OpenWorkAsync(Desk desk) =>
        [.. (await desk.ReadAsync(db => new WorkQueue(db).ForAsync(null, ["privacy"], null, 10))).Items.Where(item => item.Kind == "privacy")];

    private static async Task<WorkCard> WorkAsync(Desk desk, string act) =>
        (await Eventually.SeesAsync(() => OpenWorkAsync(desk), items => items.Any(item => item.ActWord == act))).Single(item => item.ActWord == act);
}
