using System.Net;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Tests.Platform.Drafts;

namespace Porchlight.Tests.Features.Coverage;

/// <summary>What a person sees and does. Figures are those of PPO GOLD 1500 in sims/Payer/README.md.</summary>
[Trait("Speed", "Slow")]
public sealed class CoverageScreensTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_chart_says_the_copay_and_shows_where_it_comes_from(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773001");
        await rosi.AnsweredAsync();
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        var chart = await dana.OpenAsync($"/patients/{rosi.Patient}");

        Assert.Equal(HttpStatusCode.OK, chart.Status);
        var copay = chart.Document.QuerySelector(".tiles > div")!;
        Assert.Equal("Office visit copay", copay.QuerySelector("small")!.TextContent);
        Assert.Equal("$30.00", copay.QuerySelector("b")!.TextContent);
        Assert.Contains("Samplecare, active", chart.Text, StringComparison.Ordinal);
        var source = await dana.OpenAsync(chart.Document.QuerySelector("[data-key=X]")!.GetAttribute("href")!);
        Assert.Contains("Where $30.00 comes from", source.Text, StringComparison.Ordinal);
        Assert.Contains("EB*B*IND*98***27*30*****Y~", source.Text, StringComparison.Ordinal);
        Assert.Contains("98 office visit", source.Text, StringComparison.Ordinal);
        Assert.Contains("27 per visit", source.Text, StringComparison.Ordinal);
        Assert.Contains("Y in network", source.Text, StringComparison.Ordinal);
        var raw = await dana.OpenAsync(source.Document.QuerySelector(".box a[href^='/clearinghouse']")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("What the payer answered", raw.Text, StringComparison.Ordinal);
        Assert.Contains("EB*B*IND*98***27*30*****Y", raw.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_number_one_digit_short_is_named_beside_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine, PayerSim.Connect);
        var patient = await Insured.NewPatientAsync(desk);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        await desk.LetInAsync(dana, patient);
        var form = (await dana.OpenAsync($"/patients/{patient}/coverage/new")).FormWith("Save and ask the payer");
        var plan = (await desk.ClinicAsync()).Payer(MapleStreet.Samplecare).Plans[0];
        var refused = await form.Set("plan", plan.Id.ToString()).Fill("Member number", "SMP004277190").Fill("Group number", "G5501").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("One digit short. Samplecare uses SMP and 10 digits. Look at the card again.", refused.Text, StringComparison.Ordinal);
        var again = refused.FormWith("Save and ask the payer");
        Assert.Equal("SMP004277190", again.Value("memberId"));
        Assert.Equal("G5501", again.Value("group"));
        Assert.Equal(form.Value("op"), again.Value("op"));

        var saved = await again.Fill("Member number", "SMP0042773002").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Samplecare", saved.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_card_half_typed_comes_back_and_what_others_saved_meanwhile_is_not_overwritten(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773001");
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        using var sam = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(sam, rosi.Patient);
        var fresh = (await dana.OpenAsync($"/patients/{rosi.Patient}/coverage/new")).FormWith("Save and ask the payer");
        Assert.Equal(HttpStatusCode.NoContent, await fresh.KeepAsync($"new-card:{rosi.Patient}", new Dictionary<string, string> { ["memberId"] = "SMP00427" }));
        Assert.Equal("SMP00427", (await dana.OpenAsync($"/patients/{rosi.Patient}/coverage/new")).FormWith("Save and ask the payer").Value("memberId"));

        var edit = $"/coverage/{rosi.Coverage}/edit";
        var mine = (await dana.OpenAsync(edit)).FormWith("Save and ask the payer");
        var typed = new Dictionary<string, string> { ["plan"] = mine.Value("plan"), ["memberId"] = "SMP0042773001", ["group"] = "G1", ["holder"] = "Self", ["version"] = mine.Value("version") };
        await mine.KeepAsync($"card:{rosi.Patient}:{rosi.Coverage}", typed);
        await (await sam.OpenAsync(edit)).FormWith("Save and ask the payer").Fill("Group number", "G2").SubmitAsync();

        var restored = await dana.OpenAsync(edit);
        Assert.Contains("Restored what you typed at 9:41 AM", restored.Text, StringComparison.Ordinal);
        var collision = await restored.FormWith("Save and ask the payer").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, collision.Status);
        Assert.Contains("On file now: G2", collision.Text, StringComparison.Ordinal);
        Assert.Equal("G1", collision.FormWith("Save and ask the payer").Value("group"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_the_payer_said_on_the_phone_settles_it_with_its_source(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773075");
        Assert.NotNull((await rosi.AnsweredAsync()).WorkSince);
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        var form = (await dana.OpenAsync($"/coverage/{rosi.Coverage}/settle")).FormWith("Write it down");
        var incomplete = await form.Set("outcome", "Active").Fill("Copay they told you", "twenty").SubmitAsync();
        Assert.Contains("Write the copay in dollars and cents, like 30.00.", incomplete.Text, StringComparison.Ordinal);
        Assert.Contains("Write whom you talked with.", incomplete.Text, StringComparison.Ordinal);

        rosi.Desk.Clock.AdvanceMinutes(4);
        var page = await form.Fill("Copay they told you", "25.00").Fill("Whom you talked with", "Pat at provider services").Fill("Their reference number", "R-118").SubmitAsync();
        Assert.Contains("Active. Samplecare said so on the phone, today at 9:45.", page.Text, StringComparison.Ordinal);
        Assert.Contains("by telephone, reference R-118", page.Text, StringComparison.Ordinal);
        Assert.Contains("$25.00", page.Text, StringComparison.Ordinal);
        Assert.Null((await rosi.StandingAsync()).WorkSince);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Two_people_change_one_card_and_the_second_is_shown_what_stands(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773003");
        await rosi.AnsweredAsync();
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        using var sam = Visitor.Of(rosi.Desk, "lead", MapleStreet.Main);
        await rosi.Desk.LetInAsync(sam, rosi.Patient);
        var mine = (await dana.OpenAsync($"/coverage/{rosi.Coverage}/edit")).FormWith("Save and ask the payer");
        var theirs = (await sam.OpenAsync($"/coverage/{rosi.Coverage}/edit")).FormWith("Save and ask the payer");
        Assert.Equal(HttpStatusCode.OK, (await theirs.Fill("Group number", "G1").SubmitAsync()).Status);
        var second = await mine.Fill("Group number", "G2").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("On file now: G1", second.Text, StringComparison.Ordinal);
        Assert.Equal("G2", second.FormWith("Save and ask the payer").Value("group"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Asking_from_the_chart_without_scripts_comes_back_to_the_chart(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773004");
        await rosi.AnsweredAsync();
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        rosi.Desk.Clock.AdvanceMinutes(5);
        var back = await (await dana.OpenAsync($"/patients/{rosi.Patient}")).FormWith("Ask again").SubmitAsync();

        Assert.StartsWith($"/patients/{rosi.Patient}", back.Path, StringComparison.Ordinal);
        await rosi.AnsweredAsync();
        Assert.Equal(2, (await rosi.InquiriesAsync()).Count);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_history_tells_what_was_asked_and_what_came(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773080");
        await rosi.AnsweredAsync();
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        var page = await dana.OpenAsync($"/coverage/{rosi.Coverage}");

        Assert.Contains("asked by itself: the card was added", page.Text, StringComparison.Ordinal);
        Assert.Contains("stands now", page.Text, StringComparison.Ordinal);
        Assert.Contains("The payer did not answer.", page.Text, StringComparison.Ordinal);
        Assert.Contains("We ask again by ourselves at 9:56.", page.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_plan_that_ended_is_no_longer_on_the_card(Engine engine)
    {
        await using var rosi = await Insured.OpenAsync(engine, "SMP0042773005");
        await rosi.AnsweredAsync();
        using var dana = Visitor.Of(rosi.Desk, "psr", MapleStreet.Main);
        await rosi.Desk.LetInAsync(dana, rosi.Patient);
        await (await dana.OpenAsync($"/coverage/{rosi.Coverage}")).FormWith("End this coverage").Fill("Last day it covers", "10/31/2026").SubmitAsync();
        var chart = await dana.OpenAsync($"/patients/{rosi.Patient}/coverage");

        Assert.Contains("No insurance is on file.", chart.Text, StringComparison.Ordinal);
    }
}
