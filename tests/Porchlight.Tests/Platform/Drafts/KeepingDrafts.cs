using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Drafts;
using Porchlight.Tests.Features.Registration;

namespace Porchlight.Tests.Platform.Drafts;

/// <summary>Invariant 7: nothing typed is lost, and it comes back to the same person only.</summary>
[Trait("Speed", "Slow")]
public sealed class KeepingDrafts
{
    private static readonly Dictionary<string, string> _half = new() { ["firstName"] = "Rosa", ["lastName"] = "Ejemplo Díaz", ["birthDate"] = "0304", ["interpreter"] = "yes" };

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_form_left_half_filled_comes_back_as_it_was_left(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var form = (await dana.OpenAsync("/patients/new")).FormWith("Register");
        Assert.Equal(HttpStatusCode.NoContent, await form.KeepAsync("new-patient", _half));

        var again = await dana.OpenAsync("/patients/new");

        Assert.Contains("Restored what you typed at 3:41 PM", again.Text);
        var restored = again.FormWith("Register");
        Assert.All(_half, field => Assert.Equal(field.Value, restored.Value(field.Key)));
        // The same act: had the first sending arrived after all, this one would change nothing.
        Assert.Equal(form.Value("op"), restored.Value("op"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Another_user_never_gets_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        using var sam = Visitor.Of(desk, "psr");
        var form = (await dana.OpenAsync("/patients/new")).FormWith("Register");
        await form.KeepAsync("new-patient", _half);

        var op = form.Value("op");
        Screen[] screens =
        [
            await sam.OpenAsync("/patients/new"), await sam.OpenAsync($"/patients/new?draft={op}"), await sam.OpenAsync("/drafts"), await sam.OpenAsync("/search"),
            await (await sam.OpenAsync("/patients/new")).FormWith("Register").PostToAsync($"/drafts/{op}/back"),
        ];

        Assert.All(screens, screen => Assert.DoesNotContain("Ejemplo", screen.Document.DocumentElement.OuterHtml, StringComparison.Ordinal));
        // The same operation id kept by somebody else is somebody else's draft.
        await (await sam.OpenAsync("/patients/new")).FormWith("Register").Set("op", op).KeepAsync("new-patient", new Dictionary<string, string> { ["firstName"] = "Otis" });
        Assert.Equal("Rosa", (await dana.OpenAsync("/patients/new")).FormWith("Register").Value("firstName"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_restart_and_a_sign_out_keep_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var person = await Staff.AddAsync(desk, "dana");
        using (var before = Visitor.Anonymous(desk))
        {
            await person.SignInAsync(before, desk);
            await (await before.OpenAsync("/patients/new")).FormWith("Register").KeepAsync("new-patient", _half);
            await (await before.OpenAsync("/account")).FormWith("Sign out").SubmitAsync();
        }

        await desk.RestartAsync();
        desk.Clock.AdvanceMinutes(20);
        using var after = Visitor.Anonymous(desk);
        await person.SignInAsync(after, desk);

        var again = await after.OpenAsync("/patients/new");
        Assert.Contains("Restored what you typed at 3:41 PM", again.Text);
        Assert.Equal("Ejemplo Díaz", again.FormWith("Register").Value("lastName"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_form_accepted_has_no_draft_even_when_the_last_of_it_arrives_late(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var form = (await dana.OpenAsync("/patients/new")).FormWith("Register");
        await form.KeepAsync("new-patient", People.Rosa);
        var refused = await form.Type(People.Rosa).Set("birthDate", "02301988").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(1, await desk.DraftsAsync());

        await refused.FormWith("Register").Type(People.Rosa).SubmitAsync();

        Assert.Equal(0, await Eventually.SeesAsync(desk.DraftsAsync, count => count == 0));
        Assert.Equal(HttpStatusCode.NoContent, await form.KeepAsync("new-patient", People.Rosa));
        Assert.Equal(0, await desk.DraftsAsync());
        Assert.DoesNotContain("Restored", (await dana.OpenAsync("/patients/new")).Text);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_new_registration_from_the_search_parks_the_one_begun_before(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        await (await dana.OpenAsync("/patients/new")).FormWith("Register").KeepAsync("new-patient", _half);

        var second = await (await dana.SearchAsync("Otis Specimen")).FormWith("None of these").SubmitAsync();
        Assert.Equal("Otis", second.FormWith("Register").Value("firstName"));
        desk.Clock.AdvanceMinutes(1);
        await second.FormWith("Register").KeepAsync("new-patient", new Dictionary<string, string> { ["firstName"] = "Otis", ["lastName"] = "Specimen" });

        Assert.Equal("Otis", (await dana.OpenAsync("/patients/new")).FormWith("Register").Value("firstName"));
        var box = await dana.OpenAsync("/search");
        var parked = box.Document.QuerySelectorAll("a.hit").ToList();
        Assert.Equal(["Otis Specimen", "Rosa Ejemplo Díaz"], parked.Select(row => row.QuerySelector("b")!.TextContent));
        Assert.Equal("2", (await dana.OpenAsync("/keys")).Document.QuerySelector("a.chip[href='/drafts'] b")?.TextContent);
        var first = await dana.OpenAsync(parked[1].GetAttribute("href")!);
        Assert.Equal("Rosa", first.FormWith("Register").Value("firstName"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Starting_empty_throws_it_away_and_undo_brings_it_back(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        await (await dana.OpenAsync("/patients/new")).FormWith("Register").KeepAsync("new-patient", _half);

        var empty = await (await dana.OpenAsync("/patients/new")).FormWith("Start empty").SubmitAsync();
        Assert.Equal("", empty.FormWith("Register").Value("firstName"));
        Assert.DoesNotContain("Restored", empty.Text);

        var back = await empty.FormWith("Undo").SubmitAsync();
        Assert.Equal("Rosa", back.FormWith("Register").Value("firstName"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_draft_of_a_record_carries_what_it_was_based_on(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        using var sam = Visitor.Of(desk, "psr");
        var chart = (await dana.RegisterAsync(People.Rosa)).Path;
        var mine = (await dana.OpenAsync($"{chart}/edit")).FormWith("Save");
        await mine.KeepAsync($"patient:{chart.Split('/')[2]}", People.Rosa.Append(new("pronouns", "she/her"))
            .Append(new("version", mine.Value("version"))).Append(new("was", mine.Value("was"))).ToDictionary());
        await (await sam.OpenAsync($"{chart}/edit")).FormWith("Save").Set("nameUsed", "Rosi").SubmitAsync();

        var box = await dana.OpenAsync("/search");
        Assert.Contains("Rosi Ejemplo Díaz", box.Text);
        Assert.Contains("Change of a record", box.Text);
        var restored = await dana.OpenAsync($"{chart}/edit");
        Assert.Contains("Restored what you typed", restored.Text);
        var saved = await restored.FormWith("Save").SubmitAsync();

        // Two people, two lines: both stand.
        Assert.Contains("Rosi Ejemplo Díaz", saved.Text);
        Assert.Contains("she/her", saved.Text);
        Assert.DoesNotContain("Restored", (await dana.OpenAsync($"{chart}/edit")).Text);
        var trail = await desk.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "parked.viewed"));
        Assert.Contains(chart.Split('/')[2], trail.Detail);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_week_later_it_is_gone_and_nothing_of_it_lies_around(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        await (await dana.OpenAsync("/patients/new")).FormWith("Register").KeepAsync("new-patient", _half);
        var row = await desk.ReadAsync(db => db.Set<Draft>().SingleAsync());
        Assert.DoesNotContain("Rosa", row.Sealed, StringComparison.Ordinal);

        desk.Clock.AdvanceDays(7);
        using var later = Visitor.Of(desk, "psr");
        var sweep = desk.Services.GetServices<IHostedService>().OfType<DraftSweep>().Single();
        Assert.Equal(1, await sweep.SweepAsync());
        Assert.Equal(0, await desk.DraftsAsync());
    }

    [Theory]
    [InlineData("new-patient", "not json")]
    [InlineData("new-patient", "[[\"firstName\"]]")]
    [InlineData("new-patient", "[[null,\"Rosa\"]]")]
    [InlineData("some-other-form", "[]")]
    [InlineData("patient:Rosa", "[]")]
    public async Task What_no_form_of_ours_sends_is_not_kept(string draft, string fields)
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        using var dana = Visitor.Of(desk, "psr");
        var form = (await dana.OpenAsync("/patients/new")).FormWith("Register");

        Assert.Equal(HttpStatusCode.BadRequest, await form.KeepAsync(draft, fields));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await form.KeepAsync("new-patient", $"[[\"firstName\",\"{new string('x', Draft.MostLetters)}\"]]"));
        Assert.Equal(0, await desk.DraftsAsync());
    }
}
