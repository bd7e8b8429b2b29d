using Porchlight.Clinic;
using Porchlight.Clinic.Api;
using Porchlight.Coverage;
using Porchlight.Registration;
using Porchlight.Registration.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Who stands around a patient, and what insures them.</summary>
internal sealed class CarePlacing(ImportDesk desk, References references, PatientPlacing patients, PracticePlacing practice, ClinicDirectory clinic)
{
    public async Task<Placed?> PlaceAsync(R4.RelatedPerson person, PatientId? patient, string mark, Reading reading, CancellationToken cancellationToken)
    {
        var name = Names.Legal(person.Name);
        if (name is null)
        {
            reading.Refuse("no family or given name");
        }

        if (person.Active == false)
        {
            reading.Refuse("not active any more");
        }

        if (name is null || patient is not { } about || reading.Reasons.Count > 0)
        {
            return null;
        }

        reading.Understood.AddRange(["name", "relationship", "patient"]);
        var record = await patients.RecordAsync(about, cancellationToken);
        var isMinor = record is not null && new BirthDate(record.Patient.Born).AgeOn(desk.Now.InUtc().Date) < GuarantorRule.OfAge;
        var around = new PersonAround(RelationWords.Of(person.Relationship))
        {
            Name = name,
            Born = NodaTime.Text.LocalDatePattern.Iso.Parse(person.BirthDate ?? "") is { Success: true, Value: var born } ? born : null,
            Phone = Reach.Phone(person.Telecom, reading)?.Number,
        };
        var decision = await desk.DoAsync(
            new ImportRelation(about, RelationWords.RoleOf(person.Relationship, isMinor), around), ContentMark.Operation("relation", mark), cancellationToken);
        return Ended(decision.Map(answer => (answer.Patient.Value, answer.IsNew)), TargetKind.Relation, about, mark);
    }

    public async Task<Placed?> PlaceAsync(FhirRow row, R4.Coverage coverage, PatientId? patient, string mark, Reading reading, CancellationToken cancellationToken)
    {
        var card = CoverageReading.Read(coverage, reading);
        var payer = reading.Reasons.Count > 0 ? null : await PayerAsync(row, coverage.Payor.FirstOrDefault(), reading, cancellationToken);
        if (card is null || payer is not { } pays || patient is not { } about)
        {
            return null;
        }

        var name = (await clinic.NowAsync(cancellationToken)).Payers.Find(pays)?.Name ?? "";
        var details = new CoverageDetails(
            pays, name, card.Plan, card.Member, card.Group, card.Holder, await SubscriberAsync(row, coverage, card, cancellationToken), card.Order, card.From, card.To);
        var decision = await desk.DoAsync(new ImportCoverage(about, details), ContentMark.Operation("coverage", mark), cancellationToken);
        return Ended(decision.Map(answer => (answer.Coverage.Value, answer.IsNew)), TargetKind.Coverage, about, mark);
    }

    private async Task<PayerId?> PayerAsync(FhirRow row, R4.ResourceReference? payor, Reading reading, CancellationToken cancellationToken)
    {
        switch (await references.TargetAsync(row, payor, "Organization", cancellationToken))
        {
            case { Kind: TargetKind.Payer, Ours: var ours }:
                return PayerId.From(ours);
            case { Kind: TargetKind.Patient or TargetKind.Relation }:
                reading.Refuse("the patient pays: there is no insurance in it");
                return null;
        }

        if (!string.IsNullOrWhiteSpace(payor?.Display))
        {
            reading.Notes.Add("payer made from the name beside the reference");
            return PayerId.From(await practice.NamedAsync(PracticeReading.PayerNamed(payor.Display), cancellationToken));
        }

        reading.Refuse($"payer not found: {References.Say(payor)}");
        return null;
    }

    private async Task<Subscriber?> SubscriberAsync(FhirRow row, R4.Coverage coverage, CardFacts card, CancellationToken cancellationToken) =>
        card.Holder != PolicyHolder.Self
        && await references.TargetAsync(row, coverage.Subscriber, "Patient", cancellationToken) is { Kind: TargetKind.Patient, Ours: var ours }
        && await patients.RecordAsync(PatientId.From(ours), cancellationToken) is { Patient: var holder }
            ? new Subscriber(holder.Legal, holder.Born)
            : null;

    private static Placed Ended(Decision<(Guid Ours, bool IsNew)> decision, TargetKind kind, PatientId about, string mark) => decision.Refusal is { } why
        ? throw new RowRefused(why)
        : new Placed(new FhirTarget(kind, decision.Answer.Ours), decision.Answer.IsNew, about, mark);
}
