using Porchlight.Clinic;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Organizations, clinicians and places; also those that are only named beside a reference.</summary>
internal sealed class PracticePlacing(ImportDesk desk, FhirMemory memory, References references, ClinicDirectory clinic)
{
    private readonly Dictionary<Guid, SiteId> _siteOfRoom = [];

    public async Task<Placed?> PlaceAsync(FhirRow row, R4.Organization organization, string mark, Reading reading, CancellationToken cancellationToken)
    {
        var numbers = Numbers(row, organization.Identifier);
        return row.Pays || PracticeReading.IsPayer(organization)
            ? await PlaceAsync(PracticeReading.Payer(organization, reading), TargetKind.Payer, mark, numbers, cancellationToken)
            : await PlaceAsync(PracticeReading.Organisation(organization, reading), TargetKind.Organisation, mark, numbers, cancellationToken);
    }

    public Task<Placed?> PlaceAsync(FhirRow row, R4.Practitioner practitioner, string mark, Reading reading, CancellationToken cancellationToken) =>
        PlaceAsync(PracticeReading.Provider(practitioner, reading), TargetKind.Provider, mark, Numbers(row, practitioner.Identifier), cancellationToken);

    public async Task<Placed?> PlaceAsync(FhirRow row, R4.Location location, string mark, Reading reading, CancellationToken cancellationToken)
    {
        var numbers = Numbers(row, location.Identifier);
        if (!PracticeReading.IsPart(location))
        {
            return await PlaceAsync(PracticeReading.Site(location, reading), TargetKind.Site, mark, numbers, cancellationToken);
        }

        if (await SiteAsync(row, location.PartOf, cancellationToken) is not { } site)
        {
            reading.Refuse($"the place it is part of is not found: {References.Say(location.PartOf)}");
            return null;
        }

        var placed = PracticeReading.Site(location, reading) is { Name: var name }
            ? await PlaceAsync(new ImportRoom(site, Reach.Cut(name, 40)), TargetKind.Room, mark, numbers, cancellationToken)
            : null;
        if (placed is not null)
        {
            _siteOfRoom[placed.Target.Ours] = site;
        }

        return placed;
    }

    /// <summary>The site a reference to a Location means, be it the site itself or a room of it.</summary>
    public async Task<SiteId?> SiteAsync(FhirRow from, R4.ResourceReference? reference, CancellationToken cancellationToken) =>
        await references.TargetAsync(from, reference, "Location", cancellationToken) switch
        {
            { Kind: TargetKind.Site, Ours: var ours } => SiteId.From(ours),
            { Kind: TargetKind.Room, Ours: var ours } => _siteOfRoom.TryGetValue(ours, out var site)
                ? site
                : (await clinic.NowAsync(cancellationToken)).Rooms.Find(RoomId.From(ours))?.SiteId,
            _ => null,
        };

    public async Task<ProviderId?> ProviderAsync(FhirRow from, R4.ResourceReference? reference, CancellationToken cancellationToken) =>
        await references.TargetAsync(from, reference, "Practitioner", cancellationToken) is { Kind: TargetKind.Provider, Ours: var ours } ? ProviderId.From(ours) : null;

    /// <summary>Makes what is only named, or finds it when it has been named before.</summary>
    public async Task<Guid> NamedAsync(Command<ImportedLine> command, CancellationToken cancellationToken)
    {
        var mark = ContentMark.Of(Convert.ToHexString(Operation.HashOf(command)));
        if (await memory.ContentAsync(command.GetType().Name, mark, cancellationToken) is { } before)
        {
            return before.Ours;
        }

        var kind = command switch
        {
            ImportPayer => TargetKind.Payer,
            ImportProvider => TargetKind.Provider,
            ImportSite => TargetKind.Site,
            _ => TargetKind.Visit,
        };
        var placed = await PlaceAsync(command, kind, mark, [], cancellationToken);
        memory.Remember(command.GetType().Name, placed!, []);
        return placed!.Target.Ours;
    }

    private async Task<Placed?> PlaceAsync(Command<ImportedLine>? command, TargetKind kind, string mark, IReadOnlyList<LinkKey> numbers, CancellationToken cancellationToken)
    {
        if (command is null)
        {
            return null;
        }

        var decision = await desk.DoAsync(command, ContentMark.Operation(command.GetType().Name, mark), cancellationToken);
        if (decision.Refusal is { } why)
        {
            throw new RowRefused(why);
        }

        if (decision.Answer.IsNew)
        {
            desk.Made(decision.Answer.Id);
        }

        return new Placed(new FhirTarget(kind, decision.Answer.Id), decision.Answer.IsNew, null, mark) { Numbers = numbers };
    }

    private static IReadOnlyList<LinkKey> Numbers(FhirRow row, IEnumerable<R4.Identifier> identifiers) =>
        [.. Identifiers.Naming(identifiers).Select(number => LinkKey.OfNumber(row.Type, number.System, number.Value))];
}
