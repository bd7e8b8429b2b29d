using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage;
using Porchlight.Fhir;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Interop.Fhir;

/// <summary>What each file of the shared folder must become, read from the files by hand.</summary>
[Trait("Speed", "Slow")]
public sealed class ImportingTheSharedFolder
{
    // Each rejected row and what its reason must say. Every other row of the eight types is taken.
    private static readonly (string File, int Index, string[] Says)[] _rejected =
    [
        ("carin-card/Example-Coverage1.json", 0, ["patient not found: Patient/Example-Patient2"]),
        ("davinci-crd/CRDServiceRequest.json", 0, ["no resourceType"]), // CDS Hooks, no FHIR.
        ("davinci-crd/CRDServiceResponse.json", 0, ["no resourceType"]),
        ("davinci-crd/CRDServices.json", 0, ["no resourceType"]),
        ("davinci-pas/Bundle-pas-test-claim-01.json", 3, ["patient not found: Patient/SubscriberExample", "no member number"]),
        ("davinci-pas/Bundle-pas-test-claim-01.json", 4, ["no birth date"]),
        ("r4-spec/PatientWithUnknownElements.json", 0, ["unknown element name1"]),
        ("r4-spec/appointment-example.json", 0, ["Patient/example is somebody else", "it is past"]), // Says Peter Chalmers; this Patient/example is Amy Shaw.
        ("r4-spec/coverage-example.json", 0, ["patient not found: Patient/4"]),
        ("r4-spec/patient-example-a.json", 0, ["no birth date"]),
        ("r4-spec/patient-example-b.json", 0, ["no birth date"]),
        ("us-core/encounter-1036.json", 0, ["its status is in-progress", "when it was is not told"]),
        ("validator/bad-json-close-1.json", 0, ["not JSON: line 15"]),
        ("validator/bundle-bad-empty.json", 0, ["fullUrl is no absolute address", "no family or given name", "no birth date"]),
        ("validator/bundle-bad-empty.json", 1, ["no family or given name", "no birth date"]),
        ("validator/bundle-duplicate-id.json", 0, ["fullUrl is no absolute address", "no family or given name"]),
        ("validator/bundle-duplicate-id.json", 1, ["patient not found: Patient/1"]),
        ("validator/bundle-with-no-type.json", 0, ["the Bundle has no type"]),
        ("validator/json-comma-bad-1.json", 0, ["not JSON: line 7"]),
        ("validator/json-comments-1.json", 0, ["not JSON: line 1"]),
        ("validator/linePatternTestPatient.json", 0, ["no family or given name", "no birth date"]),
        ("validator/maiden-name.json", 0, ["no birth date"]),
        ("validator/patient-container-example.json", 0, ["a reference without # to something contained", "no family or given name", "no birth date"]),
        ("validator/patient-name-extensions.json", 0, ["no birth date"]),
    ];

    private static readonly Dictionary<string, int> _notTaken = new()
    {
        ["Account"] = 1,
        ["Claim"] = 27,
        ["Condition"] = 12,
        ["Consent"] = 1,
        ["CoverageEligibilityRequest"] = 1,
        ["CoverageEligibilityResponse"] = 1,
        ["Device"] = 1,
        ["DiagnosticReport"] = 21,
        ["DocumentReference"] = 20,
        ["Endpoint"] = 1,
        ["ExplanationOfBenefit"] = 25,
        ["HealthcareService"] = 1,
        ["ImagingStudy"] = 1,
        ["Immunization"] = 32,
        ["Medication"] = 1,
        ["MedicationAdministration"] = 1,
        ["MedicationRequest"] = 5,
        ["Observation"] = 159,
        ["OperationOutcome"] = 1,
        ["Person"] = 1,
        ["PractitionerRole"] = 1,
        ["Procedure"] = 15,
        ["Provenance"] = 1,
        ["Questionnaire"] = 2,
        ["QuestionnaireResponse"] = 2,
        ["Schedule"] = 1,
        ["ServiceRequest"] = 2,
        ["Slot"] = 1,
        ["SupplyDelivery"] = 3,
    };

    // 2 + 2 + 5 + 21 + 9 of the folders in order, and of validator jv-patient-bad; jv-patient-good is the same man with the same number.
    // (What is bad in jv-patient-bad is so by a profile that it does not name.)
    private static readonly (int Rows, int Imported, int Merged, int Rejected) _sums = (65, 40, 1, 24);

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Every_row_ends_and_a_second_run_adds_nothing(Engine engine)
    {
        var folder = Path.GetDirectoryName(SharedData.File("fhir/README.md"))!;
        await using var desk = await Desk.OpenAsync(engine);

        var dry = await desk.ImportAsync(folder, dryRun: true);

        Assert.All(await desk.CountsAsync(), table => Assert.Equal(0, table.Value));
        Expect(dry, _sums);

        var first = await desk.ImportAsync(folder);

        Expect(first, _sums);
        await ExpectRecordsAsync(desk);
        var before = await desk.CountsAsync();

        var second = await desk.ImportAsync(folder);

        Expect(second, (65, 0, 41, 24));
        Assert.Equal(before, await desk.CountsAsync());
    }

    private static void Expect(JsonElement report, (int, int, int, int) sums)
    {
        var problems = report.Problems();
        Assert.True(
            problems.Count == _rejected.Length && _rejected.All(row => problems.Any(problem =>
                problem.StartsWith($"{row.File}[{row.Index}]: ", StringComparison.Ordinal) && row.Says.All(says => problem.Contains(says, StringComparison.Ordinal)))),
            string.Join('\n', problems));
        Assert.Equal(sums, report.Sums());
        Assert.Equal(_notTaken, JsonSerializer.Deserialize<Dictionary<string, int>>(report.GetProperty("notTaken")));
    }

    private static async Task ExpectRecordsAsync(Desk desk)
    {
        var amy = await desk.ReadAsync(db => db.Set<Patient>().SingleAsync(patient => patient.Family == "Baxter"));
        Assert.Equal((new LocalDate(1987, 2, 20), Sex.Female, "es", true, "V.", "PharmD"), (amy.Born, amy.Sex, amy.Language, amy.NeedsInterpreter, amy.Middle, amy.Suffix));
        Assert.Equal("Shaw", (await desk.ReadAsync(db => db.Set<PreviousName>().SingleAsync(name => name.Patient == amy.Id))).Family);
        Assert.Equal("183 MOUNTAIN VIEW ST", (await desk.ReadAsync(db => db.Set<PatientAddress>().SingleAsync(address => address.Patient == amy.Id))).Line1);
        var niece = await desk.ReadAsync(db => db.Set<PatientRelation>().SingleAsync(relation => relation.Patient == amy.Id));
        Assert.Equal((RelationRole.EmergencyContact, "van Putten", "niece"), (niece.Role, niece.Family, niece.Relation));

        var card = await desk.ReadAsync(db => db.Set<PatientCoverage>().SingleAsync());
        Assert.Equal((amy.Id, "88800933501", "Acme Gold Plan", PolicyHolder.Self, new LocalDate(2020, 1, 1)), (card.Patient, card.MemberId.Value, card.PlanName, card.Holder, card.From));

        var arthur = await desk.ReadAsync(db => db.Set<Patient>().SingleAsync(patient => patient.Family == "Roberts511"));
        var visits = await desk.ReadAsync(db => db.Set<Appointment>().OrderBy(visit => visit.Start).ToListAsync());
        Assert.Equal(20, visits.Count);
        Assert.All(visits, visit => Assert.Equal((arthur.Id, VisitState.CheckedOut), (visit.Patient, visit.State)));
        Assert.Equal(Instant.FromUtc(2019, 4, 18, 7, 37, 45), visits[0].Start);
        // Two clinicians and two places come as resources; two more of each are only named beside the visits.
        var counts = await desk.CountsAsync();
        Assert.Equal((4, 4, 3, 2), (counts["clinic_provider"], counts["clinic_site"], counts["clinic_payer"], counts["clinic_outside_organisation"]));
        Assert.Equal(8, counts["registration_patient"]);

        // What came is kept, sealed: the man's Social Security number is in it, and stands nowhere in the clear.
        var kept = await desk.ReadAsync(db => db.Set<FhirResource>().ToListAsync());
        Assert.Equal(41, kept.Count);
        Assert.DoesNotContain(kept, resource => System.Text.Encoding.UTF8.GetString(resource.Raw).Contains("999-13-4533", StringComparison.Ordinal));
    }
}
