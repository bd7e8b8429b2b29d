using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>What is asked of a day: a visit of a length, at a time, by somebody who may or may not be known.</summary>
/// <param name="Ours">An appointment being moved: its cells count as free.</param>
/// <param name="Hold">The hold being booked from: its cells count as free.</param>
/// <param name="Overlaps">The patient has another visit at that time.</param>
internal sealed record PlaceRequest(
    VisitTypeInfo VisitType,
    bool IsNewPatient,
    Instant Start,
    AppointmentId? Ours = null,
    HoldId? Hold = null,
    InterpreterId? Interpreter = null,
    bool Overlaps = false,
    bool KnowsOverlap = false,
    bool Overbook = false)
{
    public Instant End => Start + Duration.FromMinutes(VisitType.Minutes(IsNewPatient));

    public Instant ClaimedFrom => Start - Duration.FromMinutes(VisitType.BufferBefore);

    public Instant ClaimedTo => End + Duration.FromMinutes(VisitType.BufferAfter);
}

/// <summary>A place that was found: what it takes, and where.</summary>
internal sealed record Place(PlaceRequest Request, short Lane, RoomId? Room, EquipmentId? Equipment)
{
    /// <summary>The cells it takes, in the order in which everybody claims, so that two who claim never wait for each other in a ring.</summary>
    public IEnumerable<CellKey> Cells(ProviderId provider, InterpreterId? interpreter) =>
        CellKey.For(provider, Lane, Room, Equipment, interpreter, Request.ClaimedFrom, Request.ClaimedTo);
}
