using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// One transaction claims the new place and gives up the old; cells that both share change hands. The old appointment stays as history
/// and the new one names it, so that referral, authorization and money are carried on by whoever hears of the move.
/// </summary>
internal sealed class MoveAppointmentHandler(ClinicDirectory clinic, Roles roles) : IHandle<MoveAppointment, AppointmentId>
{
    public async Task<Decision<AppointmentId>> Handle(MoveAppointment command, Act act, CancellationToken cancellationToken)
    {
        var known = await clinic.NowAsync(cancellationToken);
        var old = await act.Db.Appointments.FirstOrDefaultAsync(row => row.Id == command.Appointment, cancellationToken);
        if (old is null)
        {
            return VisitRefusals.Unknown;
        }

        act.About(old.Patient);
        var from = old.State;
        var given = old.Advance(VisitState.Rescheduled, StepBy.Of(act, known.Site(old.Site)));
        if (given is not Decision<VisitTransition>.Accepted { Value: var line })
        {
            return given.Refusal!;
        }

        var wish = new BookingWish(
            old.Patient, old.VisitType, command.Provider, command.Site, command.Start, command.Hold, old.Interpreter,
            command.KnowsOverlap, command.OverbookWhy, command.Room);
        var found = await BookingDesk.FindAsync(wish, old, act, known, roles, cancellationToken);
        if (found is not Decision<FoundSlot>.Accepted { Value: var place })
        {
            return found.Refusal!;
        }

        act.Db.Add(line);
        var moved = await BookingDesk.BookAsync(place, wish, old, old.Note, act, cancellationToken);
        await VisitCells.ReleaseAsync(old, act, cancellationToken);
        act.Note("from", old.Id);
        act.Publish(new AppointmentMoved(old.Id, moved.Id, moved.Patient, moved.Site, moved.Start));
        act.Publish(new VisitStateChanged(old.Id, old.Patient, old.Site, from, old.State));
        SchedulingTopics.Changed(act, old);
        return moved.Id;
    }
}
