using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// One provider's day at one site, with the rooms and equipment that share it, as loaded to decide. The database's key has the last word.
/// </summary>
internal sealed class ProviderDay(ProviderInfo provider, SiteInfo site, LocalDate date, bool isOpen, OpenTimes times)
{
    /// <summary>A person who walks in may still have the five minutes that have begun.</summary>
    private static readonly Duration _begun = Duration.FromMinutes(Cell.Minutes);

    public TakenCells Taken => times.Taken;

    /// <summary>Finds room for the visit, or says why not. Refusals come in the order in which the desk can act on them.</summary>
    public Decision<OpenSlot> Find(SlotRequest request, Instant now)
    {
        if (BookingRefusals.First(
            (Cell.At(request.Start).Start != request.Start, BookingRefusals.OffTheGrid),
            (request.Start + _begun <= now, BookingRefusals.InThePast),
            (!isOpen, BookingRefusals.Closed(site, date)),
            (!provider.SiteIds.Contains(site.Id), BookingRefusals.ProviderElsewhere(provider, site)),
            (!request.VisitType.IsSeenBy(provider), BookingRefusals.NotSeenBy(request.VisitType, provider)),
            (request.Overlaps && !request.KnowsOverlap, BookingRefusals.PatientOverlap)) is { } no)
        {
            return no;
        }

        return request.Overbook ? Overbook(request) : ByTemplate(request, now);
    }

    private Decision<OpenSlot> ByTemplate(SlotRequest request, Instant now)
    {
        var calendar = times.Calendars[0];
        var answer = NextAvailable.WhyNot(
            request.AsSearch(now - _begun, calendar.Window.End.Start), calendar, times.Pools, request.Start);
        return answer.Place is null
            ? BookingRefusals.Of(answer.Obstacles[0], provider, site.TimeOf(request.Start))
            : Slot(request, 0, answer.Place.Resources);
    }

    // Over the template and over a taken place: lane 1 is the place beside the normal one, and nobody may make a third. Rooms and
    // equipment are real things and are never booked over.
    private Decision<OpenSlot> Overbook(SlotRequest request)
    {
        var lane = IsFree(0, request) ? (short)0 : IsFree(1, request) ? (short)1 : (short?)null;
        if (lane is null)
        {
            return BookingRefusals.SlotTaken(site.TimeOf(request.Start));
        }

        var range = CellRange.Touched(request.ClaimedFrom, request.ClaimedTo);
        List<Guid> given = [];
        foreach (var pool in times.Pools)
        {
            if (pool.Members.FirstOrDefault(member => member.IsFree(range)) is not { } free)
            {
                return BookingRefusals.Of(new Obstacle(ObstacleCode.PoolShort, Role: pool.Role), provider, site.TimeOf(request.Start));
            }

            given.Add(free.Id);
        }

        return Slot(request, lane.Value, given);
    }

    private OpenSlot Slot(SlotRequest request, short lane, IReadOnlyList<Guid> given)
    {
        var byRole = times.Pools.Zip(given).ToDictionary(pair => pair.First.Role, pair => pair.Second);
        return new OpenSlot(
            request, lane,
            byRole.TryGetValue(OpenTimes.RoomRole, out var room) ? new RoomId(room) : null,
            byRole.TryGetValue(OpenTimes.EquipmentRole, out var thing) ? new EquipmentId(thing) : null);
    }

    private bool IsFree(short lane, SlotRequest request) => CellKey.For(provider.Id, lane, null, null, null, request.ClaimedFrom, request.ClaimedTo)
        .All(cell => times.Taken.IsFree(cell, request.Ours, request.Hold));
}
