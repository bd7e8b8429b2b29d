using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.AuditTrail;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Wording;
using Porchlight.Registration;

namespace Porchlight.Tests.Features;

/// <summary>The privacy officer sees who opened a chart, from where, and what was changed (45 CFR 164.312(b); ONC (d)(3)).</summary>
[Trait("Speed", "Slow")]
public sealed class WhoOpenedTheChart
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_newest_first_with_who_where_and_what_and_the_looking_is_on_the_trail_too(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await OtisAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await dana.OpenAsync($"/patients/{patient}");
        desk.Clock.AdvanceMinutes(1);
        var edit = await dana.OpenAsync($"/patients/{patient}/edit");
        await edit.FormWith("Save").Set("pronouns", "they/them").SubmitAsync();
        desk.Clock.AdvanceMinutes(1);
        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);

        var trail = await pat.OpenAsync($"/audit/patients/{patient}");

        var rows = trail.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(HttpStatusCode.OK, trail.Status);
        var edited = Assert.Single(rows, row => row.Contains("changed: Pronouns", StringComparison.Ordinal));
        Assert.Contains("Edited the chart", edited, StringComparison.Ordinal);
        Assert.StartsWith("9:42 AM", edited, StringComparison.Ordinal);
        Assert.Contains("Test psr", edited, StringComparison.Ordinal);
        Assert.Contains("Main", edited, StringComparison.Ordinal);
        Assert.Contains("Opened the chart", rows[^1], StringComparison.Ordinal);
        Assert.StartsWith("9:41 AM", rows[^1], StringComparison.Ordinal);
        Assert.Contains("Looked at who opened this chart", (await pat.OpenAsync($"/audit/patients/{patient}")).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task By_person_by_day_by_page_and_on_paper(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Vera", "Trailtest", new LocalDate(1980, 5, 6), "5555550177");
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        for (var i = 0; i < 51; i++)
        {
            await dana.OpenAsync($"/patients/{patient}/timeline");
        }

        desk.Clock.AdvanceMinutes(24 * 60);
        using var rae = Visitor.Of(desk, "records", MapleStreet.Main);
        await rae.OpenAsync($"/patients/{patient}");
        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);

        Assert.Equal(1, await CountAsync($"by={rae.User}"));
        Assert.Equal(51, await CountAsync("to=2026-11-24"));
        Assert.Equal(50, (await pat.OpenAsync($"/audit/patients/{patient}?by={dana.User}")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(1, (await pat.OpenAsync($"/audit/patients/{patient}?by={dana.User}&page=2")).Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(0, await CountAsync("changes=yes"));
        var paper = await pat.OpenAsync($"/audit/patients/{patient}/print?by={dana.User}");
        Assert.Equal(51, paper.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Who opened the chart of Vera Trailtest", paper.Text, StringComparison.Ordinal);

        async Task<int> CountAsync(string wish)
        {
            var said = (await pat.OpenAsync($"/audit/patients/{patient}?{wish}")).Document.QuerySelector("nav[aria-label=Pages] .meta")?.TextContent;
            return int.Parse(said?.Split(' ')[0] ?? "0", CultureInfo.InvariantCulture);
        }
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_search_that_showed_them_is_found_when_lists_are_asked_for(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await OtisAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        var search = await dana.OpenAsync("/search");
        Assert.Contains("Otis", (await search.FormWith("Search").Set("q", "specimen, otis").SubmitAsync()).Text, StringComparison.Ordinal);
        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);

        Assert.DoesNotContain("Searched for a patient", (await pat.OpenAsync($"/audit/patients/{patient}")).Text, StringComparison.Ordinal);
        Assert.Contains("Searched for a patient", (await pat.OpenAsync($"/audit/patients/{patient}?lists=yes")).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_privacy_officer_starts_at_todays_refusals_and_openings_worth_a_look(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var confidential = await desk.PatientAsync("Vera", "Trailtest", new LocalDate(1980, 5, 6), "5555550177", flags: "Confidential");
        var ordinary = await desk.PatientAsync("Otto", "Plainly", new LocalDate(1981, 5, 6), "5555550178");
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.LetInAsync(dana, confidential);
        await desk.LetInAsync(dana, ordinary);
        await dana.OpenAsync($"/patients/{confidential}");
        await dana.OpenAsync($"/patients/{confidential}");
        await dana.OpenAsync($"/patients/{ordinary}");
        Assert.Equal(HttpStatusCode.Forbidden, (await dana.OpenAsync($"/audit/patients/{ordinary}")).Status);
        Assert.DoesNotContain("/audit", (await dana.OpenAsync($"/patients/{ordinary}")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        using var pat = Visitor.Of(desk, "privacy", MapleStreet.Main);

        var room = await pat.OpenAsync("/");

        Assert.Equal("/audit", room.Path);
        var opens = room.Document.QuerySelectorAll("[aria-labelledby=opens-head] tbody tr");
        Assert.Contains("Trailtest", Assert.Single(opens).TextContent, StringComparison.Ordinal);
        Assert.Contains("Confidential chart", opens[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("not let in", room.Document.QuerySelector("[aria-labelledby=refused-head] tbody")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await pat.OpenAsync($"/patients/{ordinary}")).Document.QuerySelector($"a[href='/audit/patients/{ordinary}'][data-key='A']"));
        var found = await room.FormWith("Search").Set("q", "specimen, otis").SubmitAsync();
        Assert.NotNull(found.Document.QuerySelector($"[aria-labelledby=found-head] a[href='/audit/patients/{await OtisAsync(desk)}']"));
    }

    private static Task<PatientId> OtisAsync(Desk desk) =>
        desk.ReadAsync(db => db.Patients.Where(patient => patient.Given == "Otis" && patient.Family == "Specimen").Select(patient => patient.Id).SingleAsync());

    [Theory]
    [InlineData("", "Ejemplo-Díaz", "Ana Diaz", "Same last name as the reader")]
    [InlineData("Deceased", "Other", "Ana Diaz", "The patient has died")]
    [InlineData("LowVision,Confidential", "Other", "Ana Diaz", "Confidential chart")]
    [InlineData("LowVision", "Diazepam", "Ana Diaz", null)]
    public void An_opening_stands_out_by_flag_or_by_name(string flags, string family, string reader, string? why) =>
        Assert.Equal(why, SensitiveOpening.WhyOf(flags, family, reader));

    [Fact]
    public async Task Every_act_on_the_trail_has_words_in_both_languages()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var kinds = desk.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<AuditedMetadata>()).OfType<AuditedMetadata>().Where(audited => audited.WhyNot is null).Select(audited => audited.Kind);
        var commands = typeof(PorchlightApp).Assembly.GetTypes().Where(type => !type.IsAbstract && IsCommand(type)).Select(type => type.Name);

        Assert.Empty(kinds.Concat(commands).Distinct().Where(act => ActWords.Find(act) is null).Order());
        Assert.Empty(ActWords.Sentences.Except(Words.SpanishKeys));

        static bool IsCommand(Type type)
        {
            for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            {
                if (parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(Command<>))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
