using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Acts at once; the undo is what others ask "are you sure?" for.</summary>
internal sealed class CancelAppointmentHandler(VisitDesk desk) : IHandle<CancelAppointment, VisitStanding>
{
    public async Task<Decision<VisitStanding>> Handle(CancelAppointment command, Act act, CancellationToken cancellationToken)
    {
        if (CancelReason.Find(command.Reason) is not { } reason)
        {
            return VisitRefusals.ReasonMissing;
        }

        if (await desk.TakeAsync(command.Appointment, act, cancellationToken) is not { } hand)
        {
            return VisitRefusals.Unknown;
        }

        var (visit, from) = (hand.Visit, hand.Visit.State);
        var step = visit.Advance(reason.ByClinic ? VisitState.CancelledByClinic : VisitState.CancelledByPatient, hand.By, reason.Code);
        if (step is not Decision<VisitTransition>.Accepted { Value: var line })
        {
            return step.Refusal!;
        }

        act.Db.Add(line);
        act.Note("reason", reason.Code);
        act.Publish(new AppointmentCancelled(visit.Id, visit.Patient, visit.Site, reason.Code, reason.ByClinic));
        return await VisitDesk.SettleAsync(hand, from, act, cancellationToken);
    }
}
