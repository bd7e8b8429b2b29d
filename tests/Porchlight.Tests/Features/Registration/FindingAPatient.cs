using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Audit;
using Porchlight.Registration;

namespace Porchlight.Tests.Features.Registration;

public sealed class FindingAPatient
{
    // What is typed, how the first line says it was read, and who is found first. Readings by the design language §4, "Search".
    private static readonly (string Typed, string ReadAs, string First)[] _searches =
    [
        ("dia 64", "name starts with dia, born in 1964", "Omar Diallo-Sample"),
        ("ejemplo", "name starts with ejemplo", "Rosa Ejemplo Díaz"),
        ("ejemplo diaz", "name starts with ejemplo, name starts with diaz", "Rosa Ejemplo Díaz"),
        ("diaz rosa", "name starts with diaz, name starts with rosa", "Rosa Ejemplo Díaz"),
        ("03041964", "born Mar 4, 1964", "Rosa Ejemplo Díaz"),
        ("3/4", "birthday Mar 4", "Rosa Ejemplo Díaz"),
        ("0187", "phone ends with 0187", "Omar Diallo-Sample"),
        ("555-0187", "phone ends with 5550187", "Omar Diallo-Sample"),
        ("dialo", "name starts with dialo", "Omar Diallo-Sample"),
        ("umar diallo", "name starts with umar, name starts with diallo", "Omar Diallo-Sample"),
        ("wil fakenham", "name starts with wil, name starts with fakenham", "William Fakenham"),
        ("bill fakenham", "name starts with bill, name starts with fakenham", "William Fakenham"),
    ];

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task One_box_reads_names_dates_and_ends_of_phones_in_any_order(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");

        foreach (var (typed, readAs, first) in _searches)
        {
            var found = await dana.SearchAsync(typed);

            Assert.Contains(readAs, found.Text);
            Assert.True(First(found) == first, $"{typed} finds {First(found)}");
        }

        var mrn = await desk.ReadAsync(db => db.Set<Patient>().Where(row => row.Given == "Rosa").Select(row => row.Mrn).FirstAsync());
        Assert.Equal("Rosa Ejemplo Díaz", First(await dana.SearchAsync(mrn.Value)));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_found_still_offers_a_new_patient_with_what_was_typed(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");

        var nobody = await dana.SearchAsync("zacharias placeholder 3/4/1990");
        Assert.Contains("No one matches", nobody.Text);

        var form = (await nobody.FormWith("None of these").SubmitAsync()).FormWith("Register");
        Assert.Equal("Zacharias", form.Value("firstName"));
        Assert.Equal("Placeholder", form.Value("lastName"));
        Assert.Equal("3/4/1990", form.Value("birthDate"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task People_who_may_be_one_stand_together_with_the_reason(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var rosa = await desk.ReadAsync(db => db.Set<Patient>().Where(row => row.Given == "Rosa").Select(row => row.Id).FirstAsync());
        await (await dana.OpenAsync("/patients/new")).FormWith("Register").Type(People.Rosa).Set("lastName", "Ejemplo Dias").Set("seen", rosa.ToString()).SubmitAsync();

        var found = await dana.SearchAsync("ejemplo");

        Assert.Contains("Maybe the same person as above", found.Text);
        Assert.Contains("same Birth date · Phone", found.Text);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Typing_on_extends_the_first_entry_of_the_search(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        using var dana = Visitor.Of(desk, "psr");
        var box = (await dana.OpenAsync("/search")).FormWith("Search");
        var trail = Trail(desk);

        await box.Set("q", "dia").SubmitAsync();
        var first = Assert.Single(await Entries(desk));
        await box.Set("q", "dial").SubmitAsync();
        await trail.FlushAsync();

        // The trail's own second may have taken it a moment ago and be writing it.
        var both = await Eventually.SeesAsync(() => Entries(desk), entries => entries.Count == 2);
        Assert.All(both, entry => Assert.Equal(first.Subject, entry.Subject));
        Assert.DoesNotContain("dia", first.Detail!.Replace("Diallo", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        var omar = await desk.ReadAsync(db => db.Set<Patient>().Where(row => row.Given == "Omar").Select(row => row.Id).SingleAsync());
        Assert.All(both, entry => Assert.Contains(omar.ToString(), entry.Detail));
    }

    [Fact]
    public async Task Who_may_not_search_finds_nobody()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        using var admin = Visitor.Of(desk, "admin");

        Assert.NotEqual(HttpStatusCode.OK, (await admin.OpenAsync("/search")).Status);
    }

    private static async Task<Desk> OpenAsync(Engine engine)
    {
        var desk = await Desk.OpenAsync(engine);
        using var clerk = Visitor.Of(desk, "psr");
        await clerk.RegisterAsync(People.Rosa);
        await clerk.RegisterAsync(People.Person("Omar", "Diallo-Sample", "8/19/1964", "555-555-0187"));
        await clerk.RegisterAsync(People.Person("William", "Fakenham", "2/2/1971", "555-555-0119"));
        return desk;
    }

    private static SearchTrail Trail(Desk desk) => (SearchTrail)desk.Services.GetService(typeof(SearchTrail))!;

    private static Task<List<AuditEntry>> Entries(Desk desk) =>
        desk.ReadAsync(db => db.Set<AuditEntry>().Where(entry => entry.Act == SearchTrail.Kind).ToListAsync());

    private static string First(Screen found) => string.Concat((found.Document.QuerySelector("a.hit b")?.TextContent ?? "nobody").Split('\n', StringSplitOptions.TrimEntries));
}
