using NodaTime;
using Porchlight.Clinic;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Visits: those that are over are kept as they ended, those to come are booked as the desk would book them.</summary>
internal sealed class VisitPlacing(ImportDesk desk, References references, PracticePlacing practice, ClinicDirectory clinic)
{
    private static readonly Duration _length = Duration.FromMinutes(15);

    public async Task<Placed?> PlaceAsync(FhirRow row, R4.Encounter encounter, PatientId? patient, string mark, Reading reading, CancellationToken cancellationToken)
    {
        var facts = VisitReading.Read(encounter, desk.Now, reading);
        if (facts is null || patient is not { } about || reading.Reasons.Count > 0)
        {
            return null;
        }

        // It may have been anywhere, with anybody: who and where are kept as they are named.
        var provider = await SeenByAsync(row, encounter, cancellationToken);
        var site = await SeenAtAsync(row, encounter, cancellationToken);
        return await KeepAsync(about, provider, site, facts, mark, cancellationToken);
    }

    public async Task<Placed?> PlaceAsync(FhirRow row, R4.Appointment appointment, PatientId? patient, string mark, Reading reading, CancellationToken cancellationToken)
    {
        var facts = VisitReading.Read(appointment, desk.Now, reading);
        var provider = await ProviderOfAsync(row, appointment, reading, cancellationToken);
        var practiceNow = await clinic.NowAsync(cancellationToken);
        var site = await SiteOfAsync(row, appointment, provider, practiceNow, cancellationToken);
        if (site is null && provider is not null)
        {
            reading.Refuse("no site: none is named, and the provider has none");
        }

        if (facts is null || patient is not { } about || reading.Reasons.Count > 0)
        {
            return null;
        }

        return facts.State is null
            ? await BookAsync(appointment, about, provider!.Value, site!.Value, facts, mark, practiceNow, reading, cancellationToken)
            : await KeepAsync(about, provider!.Value, site!.Value, facts, mark, cancellationToken);
    }

    /// <summary>The participant that is the patient.</summary>
    public R4.ResourceReference? PatientOf(FhirRow row, R4.Appointment appointment) => Actors(row, appointment, "Patient").FirstOrDefault();

    private async Task<Placed?> KeepAsync(PatientId about, ProviderId provider, SiteId site, VisitFacts facts, string mark, CancellationToken cancellationToken)
    {
        var type = VisitTypeId.From(await practice.NamedAsync(new ImportVisitType(), cancellationToken));
        var end = facts.End is { } told && told > facts.Start ? told : facts.Start + _length;
        if (desk.IsOnlyImagined(provider.Value) || desk.IsOnlyImagined(site.Value))
        {
            return new Placed(new FhirTarget(TargetKind.Visit, AppointmentId.New().Value), true, about, mark);
        }

        var decision = await desk.DoAsync(new ImportVisit(about, provider, site, type, facts.Start, end, facts.State!.Value), ContentMark.Operation("visit", mark), cancellationToken);
        return decision.Refusal is { } why
            ? throw new RowRefused(why)
            : new Placed(new FhirTarget(TargetKind.Visit, decision.Answer.Appointment.Value), decision.Answer.IsNew, about, mark);
    }

    private async Task<Placed?> BookAsync(
        R4.Appointment appointment, PatientId about, ProviderId provider, SiteId site, VisitFacts facts, string mark, ClinicSnapshot practiceNow, Reading reading,
        CancellationToken cancellationToken)
    {
        var words = appointment.ServiceType.Append(appointment.AppointmentType).OfType<R4.CodeableConcept>()
            .SelectMany(type => type.Coding.SelectMany(coding => new[] { coding.Code, coding.Display }).Append(type.Text)).Select(PersonName.Fold).Where(word => word.Length > 0).ToHashSet();
        if (practiceNow.VisitTypes.Active.FirstOrDefault(type => words.Contains(PersonName.Fold(type.Code)) || words.Contains(PersonName.Fold(type.Name))) is not { } visitType)
        {
            reading.Refuse("no visit type here has its service type's code or name");
            return null;
        }

        var decision = await desk.DoAsync(new BookAppointment(about, visitType.Id, provider, site, facts.Start), ContentMark.Operation("booking", mark), cancellationToken);
        return decision.Refusal is { } why
            ? throw new RowRefused(why)
            : new Placed(new FhirTarget(TargetKind.Visit, decision.Answer.Value), true, about, mark);
    }

    private async Task<ProviderId> SeenByAsync(FhirRow row, R4.Encounter encounter, CancellationToken cancellationToken)
    {
        ImportProvider? named = null;
        foreach (var individual in encounter.Participant.Select(participant => participant.Individual).OfType<R4.ResourceReference>())
        {
            if (await practice.ProviderAsync(row, individual, cancellationToken) is { } known)
            {
                return known;
            }

            var npi = References.Number(individual) is (Identifiers.NpiSystem, var number) && Npi.Read(number) is Decision<Npi>.Accepted valid ? valid.Value.Value : "";
            named ??= PracticeReading.ProviderNamed(individual.Display, npi);
        }

        named ??= new ImportProvider("Outside provider", "Outside provider", "", "", ProviderKind.Team, "");
        return ProviderId.From(await practice.NamedAsync(named, cancellationToken));
    }

    private async Task<SiteId> SeenAtAsync(FhirRow row, R4.Encounter encounter, CancellationToken cancellationToken)
    {
        var places = encounter.Location.Select(stay => stay.Location).OfType<R4.ResourceReference>().ToList();
        foreach (var place in places)
        {
            if (await practice.SiteAsync(row, place, cancellationToken) is { } known)
            {
                return known;
            }
        }

        var name = places.Append(encounter.ServiceProvider).OfType<R4.ResourceReference>().Select(place => place.Display).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "Elsewhere";
        return SiteId.From(await practice.NamedAsync(new ImportSite(Reach.Cut(name, 60), "", "", "", "", ""), cancellationToken));
    }

    private async Task<ProviderId?> ProviderOfAsync(FhirRow row, R4.Appointment appointment, Reading reading, CancellationToken cancellationToken)
    {
        var actors = Actors(row, appointment, "Practitioner").ToList();
        foreach (var actor in actors)
        {
            if (await practice.ProviderAsync(row, actor, cancellationToken) is { } known)
            {
                return known;
            }
        }

        reading.Refuse(actors.Count == 0 ? "no provider takes part" : $"provider not found: {References.Say(actors[0])}");
        return null;
    }

    private async Task<SiteId?> SiteOfAsync(FhirRow row, R4.Appointment appointment, ProviderId? provider, ClinicSnapshot practiceNow, CancellationToken cancellationToken)
    {
        foreach (var actor in Actors(row, appointment, "Location"))
        {
            if (await practice.SiteAsync(row, actor, cancellationToken) is { } named)
            {
                return named;
            }
        }

        return practiceNow.Providers.Find(provider)?.SiteIds is [var first, ..] ? first
            : practiceNow.Sites.Active is [var only] ? only.Id
            : null;
    }

    private IEnumerable<R4.ResourceReference> Actors(FhirRow row, R4.Appointment appointment, string type) => appointment.Participant
        .Select(participant => participant.Actor).OfType<R4.ResourceReference>()
        .Where(actor => actor.Type == type || references.Row(row, actor.Reference)?.Type == type
            || (actor.Reference ?? "").Contains($"{type}/", StringComparison.Ordinal) || (actor.Reference ?? "").StartsWith($"{type}?", StringComparison.Ordinal));
}
