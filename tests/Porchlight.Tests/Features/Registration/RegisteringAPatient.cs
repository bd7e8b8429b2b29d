using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Registration;

namespace Porchlight.Tests.Features.Registration;

public sealed class RegisteringAPatient
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Four_fields_register_a_walk_in_and_open_the_chart(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");

        var chart = await dana.RegisterAsync(People.Rosa);

        Assert.Equal(HttpStatusCode.OK, chart.Status);
        Assert.Contains("Rosa Ejemplo Díaz", chart.Text);
        Assert.Contains("Mar 4, 1964 · 62", chart.Text);
        Assert.Contains("(555) 555-0142", chart.Text);
        var patient = await desk.ReadAsync(db => db.Set<Patient>().SingleAsync());
        Assert.Null(Mrn.Read(patient.Mrn.Value).Refusal);
        var trail = await desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Patient == patient.Id).OrderBy(entry => entry.At).ThenBy(entry => entry.Tx).Select(entry => entry.Act).ToListAsync());
        Assert.Equal(["RegisterPatient", "patient.viewed"], trail);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");

        var form = (await dana.OpenAsync("/patients/new")).FormWith("Register").Type(People.Rosa).Set("birthDate", "02301988").Set("email", "rosa at home");
        var refused = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("February has no day 30. Ask once more.", refused.Line("birthDate"));
        Assert.Equal("An e-mail address looks like name@example.org.", refused.Line("email"));
        var again = refused.FormWith("Register");
        Assert.Equal("02301988", again.Value("birthDate"));
        Assert.Equal("Ejemplo Díaz", again.Value("lastName"));
        Assert.Equal(form.Value("op"), again.Value("op"));
        Assert.Equal(0, await desk.ReadAsync(db => db.Set<Patient>().CountAsync()));

        var chart = await again.Set("birthDate", "03041964").Set("email", "rosa@example.org").SubmitAsync();

        Assert.Contains("rosa@example.org", chart.Text);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_double_click_registers_one_patient(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var form = (await dana.OpenAsync("/patients/new")).FormWith("Register").Type(People.Rosa);

        var (first, second) = (await form.SubmitAsync(), await form.SubmitAsync());

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<Patient>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_minor_needs_an_adult_who_agrees_to_pay(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");

        var alone = await (await dana.OpenAsync("/patients/new")).FormWith("Register").Type(People.Milo).SubmitAsync();
        Assert.Equal("The patient is under 18. Name an adult who agrees to pay.", alone.Line("guarantor"));

        var child = await alone.FormWith("Register").Set("guarantor", "person").Set("guarantorFirst", "Cleo").Set("guarantorLast", "Samplesmith")
            .Set("guarantorBorn", "1/1/2010").SubmitAsync();
        Assert.Equal("This person is under 18. Name an adult who agrees to pay.", child.Line("guarantor"));

        var chart = await child.FormWith("Register").Set("guarantorFirst", "Dana").Set("guarantorBorn", "5/5/1985").Set("guarantorRelation", "mother").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, chart.Status);
        Assert.Contains("Dana Samplesmith", chart.Text);
        Assert.Contains("pays the bill · mother", chart.Text);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Somebody_very_likely_on_file_is_looked_at_before_a_new_record_is_made(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        await dana.RegisterAsync(People.Rosa);
        var first = await desk.ReadAsync(db => db.Set<Patient>().SingleAsync());

        var refused = await (await dana.OpenAsync("/patients/new")).FormWith("Register").Type(People.Rosa).Set("lastName", "Ejemplo Dias").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Someone very much like this is already here.", refused.Text);
        Assert.Contains("Very likely", refused.Text);
        Assert.Contains("one letter", refused.Text);
        var blind = await refused.FormWith("Register").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blind.Status);

        var chart = await refused.FormWith("Register").Set("seen", first.Id.ToString()).SubmitAsync();

        Assert.Contains("Rosa Ejemplo Dias", chart.Text);
        var kept = await desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Act == "RegisterPatient" && entry.Outcome == "done").OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).FirstAsync());
        Assert.Contains($"\"seen\":[\"{first.Id}\"]", kept.Detail);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task While_somebody_types_the_cards_say_who_is_alike_and_that_is_on_the_trail(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        await dana.RegisterAsync(People.Rosa);
        var page = await dana.OpenAsync("/patients/new");

        var cards = await page.FormWith("Register").Type(People.Rosa).Set("firstName", "Rosi").PostToAsync("/patients/new/alike");

        Assert.Contains("Rosa Ejemplo Díaz", cards.Text);
        Assert.Contains("short form", cards.Text);
        Assert.Contains("Mar 4, 1964 · 62 years", cards.Text);
        var rosa = await desk.ReadAsync(db => db.Set<Patient>().SingleAsync());
        var trail = await desk.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Act == SearchTrail.Kind));
        Assert.Contains(rosa.Id.ToString(), trail.Detail);
    }
}
