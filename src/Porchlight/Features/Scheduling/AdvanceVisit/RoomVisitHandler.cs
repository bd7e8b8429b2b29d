using Microsoft.EntityFrameworkCore;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Takes the patient to a room. Another room than the booked one gives that one back and claims the new.</summary>
internal sealed class RoomVisitHandler(VisitDesk desk, ClinicDirectory clinic) : IHandle<RoomVisit, VisitStanding>
{
    public async Task<Decision<VisitStanding>> Handle(RoomVisit command, Act act, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(command.Appointment, act, cancellationToken) is not { } hand)
        {
            return VisitRefusals.Unknown;
        }

        var (visit, from) = (hand.Visit, hand.Visit.State);
        var step = visit.Advance(VisitState.Roomed, hand.By);
        if (step is not Decision<VisitTransition>.Accepted { Value: var line })
        {
            return step.Refusal!;
        }

        var room = command.Room ?? visit.Room;
        if (room is null || (await clinic.NowAsync(cancellationToken)).Rooms.Find(room)?.SiteId != visit.Site)
        {
            return VisitRefusals.RoomMissing;
        }

        if (await IsInUseAsync(room.Value, visit, act, cancellationToken) || !await ChangeRoomAsync(visit, room.Value, act, cancellationToken))
        {
            return VisitRefusals.RoomInUse;
        }

        act.Note("room", room);
        act.Db.Add(line);
        return await VisitDesk.SettleAsync(hand, from, act, cancellationToken);
    }

    // A body in the room, whatever the plan says.
    private static Task<bool> IsInUseAsync(RoomId room, Appointment visit, Act act, CancellationToken cancellationToken) =>
        act.Db.Appointments.AnyAsync(
            row => row.Site == visit.Site && row.Date == visit.Date && row.Room == room && row.Id != visit.Id
                && (row.State == VisitState.Roomed || row.State == VisitState.WithProvider),
            cancellationToken);

    private static async Task<bool> ChangeRoomAsync(Appointment visit, RoomId room, Act act, CancellationToken cancellationToken)
    {
        if (visit.Room == room)
        {
            return true;
        }

        var old = visit.Room?.Value;
        var taken = await TakenCells.LoadAsync(act.Db, [room.Value], CellRange.Touched(visit.ClaimedFrom, visit.ClaimedTo), act.Now, cancellationToken);
        visit.Room = room;
        var claimed = visit.Cells().Where(cell => cell.Resource == room.Value).ToList();
        if (!claimed.All(cell => taken.IsFree(cell)))
        {
            return false;
        }

        act.Db.RemoveRange(await act.Db.ResourceCells.Where(cell => cell.Appointment == visit.Id && cell.Resource == old).ToListAsync(cancellationToken));
        taken.Claim(claimed, visit.Id, null, act);
        return true;
    }
}
