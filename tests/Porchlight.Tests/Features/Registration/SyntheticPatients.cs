using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Seeding;
using Porchlight.Registration;
using Porchlight.Registration.Api;

namespace Porchlight.Tests.Features.Registration;

public sealed class SyntheticPatients
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Are_invented_findable_and_have_an_adult_who_pays(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await SeedAsync(desk, SeedSize.Small);

        var patients = await desk.ReadAsync(db => db.Set<Patient>().ToListAsync());
        Assert.Equal(64, patients.Count);
        Assert.All(patients, patient => Assert.Null(Mrn.Read(patient.Mrn.Value).Refusal));
        Assert.Equal("1044", patients.Single(patient => patient.NameUsed == "Rosi").Mrn.Value[..4]);

        // 555-0100 to 555-0199 is kept for fiction in every area code.
        var contacts = await desk.ReadAsync(db => db.Set<PatientContact>().ToListAsync());
        Assert.All(contacts.Where(contact => contact.Kind != ContactKind.Email), phone => Assert.Matches("^\\+1[2-9][0-9]{2}55501[0-9]{2}$", phone.Value));
        Assert.All(contacts.Where(contact => contact.Kind == ContactKind.Email), mail => Assert.EndsWith("@example.org", mail.Value, StringComparison.Ordinal));

        var relations = await desk.ReadAsync(db => db.Set<PatientRelation>().Where(row => row.Role == RelationRole.Guarantor).ToListAsync());
        var born = patients.ToDictionary(patient => patient.Id, patient => patient.Born);
        Assert.All(patients.Where(patient => patient.Born > new LocalDate(2008, 11, 24)), minor =>
            Assert.True(born[relations.Single(relation => relation.Patient == minor.Id).Other!.Value] <= new LocalDate(2008, 11, 24)));

        using var dana = Visitor.Of(desk, "psr");
        var found = await dana.SearchAsync("ejemplo 64");
        Assert.Contains("Rosi Ejemplo Díaz", found.Text);
        Assert.Contains("Maybe the same person as above", found.Text);
    }

    internal static async Task SeedAsync(Desk desk, SeedSize size)
    {
        var plan = new SeedPlan(1, size, Desk.TuesdayMorning, DateTimeZoneProviders.Tzdb["America/Chicago"]);
        Assert.Equal(SeedOutcome.Seeded, await desk.Services.GetRequiredService<Seeder>().RunAsync(plan));
    }
}
