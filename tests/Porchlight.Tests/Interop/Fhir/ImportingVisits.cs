using Microsoft.EntityFrameworkCore;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Interop.Fhir;

[Trait("Speed", "Slow")]
public sealed class ImportingVisits
{
    // Outcome told → state here; an appointment that nobody closed is not guessed at.
    private static readonly (string Id, string Start, string Status, VisitState? State, string? Says)[] _visits =
    [
        ("a1", "2026-10-01T15:00:00Z", "fulfilled", VisitState.CheckedOut, null),
        ("a2", "2026-10-02T15:00:00Z", "noshow", VisitState.NoShow, null),
        ("a3", "2026-10-05T15:00:00Z", "cancelled", VisitState.CancelledByClinic, null),
        ("a4", "2026-10-06T15:00:00Z", "booked", null, "it is past, and booked does not say whether it took place"),
        ("a5", "2026-12-24T03:00:00Z", "booked", null, ""), // Nine at night is outside the template: the desk's own rule answers.
        ("a6", "2026-12-03T15:00:00Z", "entered-in-error", null, "entered in error"),
        ("a7", "2026-12-03T15:00:00Z", "proposed", null, "nothing to book: its status is proposed"),
    ];

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task With_a_provider_known_by_NPI_end_as_they_did(Engine engine)
    {
        using var folder = new Imports.Folder();
        await using var desk = await MapleStreet.OpenAsync(engine);
        var npi = (await desk.ClinicAsync()).Provider(MapleStreet.Abara).Npi!.Value.Value;
        var entries = _visits.Select(visit =>
            $$$"""{"resource":{"resourceType":"Appointment","id":"{{{visit.Id}}}","status":"{{{visit.Status}}}","start":"{{{visit.Start}}}","end":"{{{visit.Start.Replace(":00:00", ":20:00", StringComparison.Ordinal)}}}","serviceType":[{"text":"Follow-up"}],"participant":[{"actor":{"reference":"Patient/p"},"status":"accepted"},{"actor":{"reference":"Practitioner/d"},"status":"accepted"}]}}""");
        var bundle = $$$"""
            {"resourceType":"Bundle","type":"collection","entry":[
            {"resource":{"resourceType":"Patient","id":"p","name":[{"family":"Zzyzxova","given":["Qwanda"]}],"birthDate":"1931-07-09"}},
            {"resource":{"resourceType":"Practitioner","id":"d","identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"{{{npi}}}"}],"name":[{"family":"Abara"}]}},
            {{{string.Join(',', entries)}}}]}
            """;

        var report = await desk.ImportAsync(folder.Write("visits.json", bundle));

        // The patient and three visits are new; the practitioner is Dr. Abara.
        Assert.Equal((9, 4, 1, 4), report.Sums());
        foreach (var (rejected, i) in _visits.Select((visit, i) => (visit, i)).Where(visit => visit.visit.Says is not null))
        {
            Assert.Contains(report.Problems(), problem => problem.StartsWith($"visits.json[{i + 2}]: ", StringComparison.Ordinal) && problem.Contains(rejected.Says!, StringComparison.Ordinal));
        }

        var kept = await desk.ReadAsync(db => db.Set<Appointment>().Where(visit => db.Set<Porchlight.Registration.Patient>().Any(patient => patient.Id == visit.Patient && patient.Family == "Zzyzxova"))
            .OrderBy(visit => visit.Start).ToListAsync());
        Assert.Equal(_visits.Where(visit => visit.State is not null).Select(visit => visit.State!.Value), kept.Select(visit => visit.State));
        Assert.All(kept, visit => Assert.Equal((MapleStreet.Abara, MapleStreet.Main), (visit.Provider, visit.Site)));
    }
}
