using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// One provider's day at one site, with the rooms and equipment that share it, as loaded to decide. The database's key has the last word.
/// </summary>
internal sealed class ProviderDay(
    ProviderInfo provider, SiteInfo site, LocalDate date, bool isOpen, IReadOnlyList<TemplateBlock> blocks, TakenCells taken,
    IReadOnlyList<RoomInfo> rooms, IReadOnlyList<EquipmentInfo> equipment)
{
    /// <summary>A person who walks in may still have the five minutes that have begun.</summary>
    private static readonly Duration _begun = Duration.FromSeconds(Cells.Seconds);

    public TakenCells Taken => taken;

    /// <summary>Finds room for the visit, or says why not. Refusals come in the order in which the desk can act on them.</summary>
    public Decision<Place> Find(PlaceRequest request, Instant now)
    {
        if (BookingRefusals.First(
            (request.Start.ToUnixTimeSeconds() % Cells.Seconds != 0, BookingRefusals.OffTheGrid),
            (request.Start + _begun <= now, BookingRefusals.InThePast),
            (!isOpen, BookingRefusals.Closed(site, date)),
            (!provider.SiteIds.Contains(site.Id), BookingRefusals.ProviderElsewhere(provider, site)),
            (!request.VisitType.IsSeenBy(provider), BookingRefusals.NotSeenBy(request.VisitType, provider)),
            (request.Overlaps && !request.KnowsOverlap, BookingRefusals.PatientOverlap)) is { } no)
        {
            return no;
        }

        if (!request.Overbook && AgainstTheTemplate(request, now) is { } kept)
        {
            return kept;
        }

        var lane = LaneFor(request);
        return lane is null ? BookingRefusals.SlotTaken(site.TimeOf(request.Start)) : WithResources(request, lane.Value);
    }

    private Refusal? AgainstTheTemplate(PlaceRequest request, Instant now)
    {
        foreach (var cell in Cells.Of(request.Start, request.End))
        {
            var local = Cells.StartOf(cell).InZone(site.Zone);
            var block = local.Date == date ? blocks.FirstOrDefault(found => found.Start <= local.TimeOfDay && local.TimeOfDay < found.End) : null;
            if (block is null || block.Kind >= BlockKind.Lunch)
            {
                return BookingRefusals.OutsideHours(provider);
            }

            if (!block.Kind.Takes(request.VisitType, request.IsNewPatient, date, now.InZone(site.Zone).LocalDateTime))
            {
                return BookingRefusals.BlockKept(block.Kind);
            }
        }

        return null;
    }

    // Lane 1 is the overbooked place beside the normal one; nobody may make a third.
    private short? LaneFor(PlaceRequest request) =>
        IsFree(provider.Id.Value, 0, request) ? (short)0 :
        request.Overbook && IsFree(provider.Id.Value, 1, request) ? (short)1 : null;

    private Decision<Place> WithResources(PlaceRequest request, short lane)
    {
        RoomInfo? room = null;
        if (request.VisitType.RoomKind is { } kind)
        {
            room = rooms.Where(found => found.Kind == kind).FirstOrDefault(found => IsFree(found.Id.Value, 0, request));
            if (room is null)
            {
                return BookingRefusals.NoRoom;
            }
        }

        EquipmentInfo? thing = null;
        if (request.VisitType.EquipmentKind is { } needed)
        {
            thing = equipment.Where(found => found.Kind == needed).FirstOrDefault(found => IsFree(found.Id.Value, 0, request));
            if (thing is null)
            {
                return BookingRefusals.NoEquipment;
            }
        }

        return request.Interpreter is { } interpreter && !IsFree(interpreter.Value, 0, request)
            ? BookingRefusals.InterpreterTaken
            : new Place(request, lane, room?.Id, thing?.Id);
    }

    private bool IsFree(Guid resource, short lane, PlaceRequest request) =>
        Cells.Of(request.ClaimedFrom, request.ClaimedTo).All(cell => taken.IsFree(new CellKey(resource, cell, lane), request.Ours, request.Hold));
}
