using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>What is asked of a day: a visit of a length, at a time, by somebody who may or may not be known.</summary>
/// <param name="Ours">An appointment being moved: its cells count as free.</param>
/// <param name="Hold">The hold being booked from: its cells count as free.</param>
/// <param name="Room">The room that was offered with the place; another fitting one will do.</param>
/// <param name="IsSearch">Looks for places; nothing is claimed.</param>
/// <param name="Overlaps">The patient has another visit at that time.</param>
internal sealed record SlotRequest(
    VisitTypeInfo VisitType,
    bool IsNewPatient,
    Instant Start,
    AppointmentId? Ours = null,
    HoldId? Hold = null,
    InterpreterId? Interpreter = null,
    bool Overlaps = false,
    bool KnowsOverlap = false,
    bool Overbook = false,
    RoomId? Room = null,
    bool IsSearch = false)
{
    public Instant End => Start + Duration.FromMinutes(VisitType.Minutes(IsNewPatient));

    public Instant ClaimedFrom => Start - Duration.FromMinutes(VisitType.BufferBefore);

    public Instant ClaimedTo => End + Duration.FromMinutes(VisitType.BufferAfter);

    /// <summary>The same wish as the search engine reads it: starts from now on, within one day around the start.</summary>
    public PlaceRequest AsSearch(Instant from, Instant until) => new()
    {
        From = from,
        Until = until,
        VisitMinutes = VisitType.Minutes(IsNewPatient),
        BufferBeforeMinutes = VisitType.BufferBefore,
        BufferAfterMinutes = VisitType.BufferAfter,
        Admits = BlockRules.Admitting(VisitType, IsNewPatient),
    };
}

/// <summary>A place that was found: what it takes, and where.</summary>
internal sealed record OpenSlot(SlotRequest Request, short Lane, RoomId? Room, EquipmentId? Equipment)
{
    /// <summary>The cells it takes, in the order in which everybody claims, so that two who claim never wait for each other in a ring.</summary>
    public IEnumerable<CellKey> Cells(ProviderId provider, InterpreterId? interpreter) =>
        CellKey.For(provider, Lane, Room, Equipment, interpreter, Request.ClaimedFrom, Request.ClaimedTo);
}
