using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The acts that are one step of the table and nothing else.</summary>
internal sealed class VisitStepHandlers(VisitDesk desk) :
    IHandle<ConfirmVisit, VisitStanding>, IHandle<ArriveVisit, VisitStanding>, IHandle<StartVisit, VisitStanding>,
    IHandle<FinishVisit, VisitStanding>, IHandle<CheckOutVisit, VisitStanding>, IHandle<MarkNoShow, VisitStanding>,
    IHandle<MarkLeftWithoutBeingSeen, VisitStanding>
{
    public Task<Decision<VisitStanding>> Handle(ConfirmVisit command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.Confirmed);

    public Task<Decision<VisitStanding>> Handle(ArriveVisit command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.Arrived);

    public Task<Decision<VisitStanding>> Handle(StartVisit command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.WithProvider);

    public Task<Decision<VisitStanding>> Handle(FinishVisit command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.ReadyForCheckout);

    public Task<Decision<VisitStanding>> Handle(CheckOutVisit command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.CheckedOut);

    public Task<Decision<VisitStanding>> Handle(MarkNoShow command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.NoShow);

    public Task<Decision<VisitStanding>> Handle(MarkLeftWithoutBeingSeen command, Act act, CancellationToken cancellationToken) =>
        desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: VisitState.LeftWithoutBeingSeen);
}

internal sealed class ConfirmIdentityHandler(VisitDesk desk) : IHandle<ConfirmIdentity, VisitStanding>
{
    public async Task<Decision<VisitStanding>> Handle(ConfirmIdentity command, Act act, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(command.Appointment, act, cancellationToken) is not { } hand)
        {
            return VisitRefusals.Unknown;
        }

        hand.Visit.ConfirmIdentity(act.Now);
        SchedulingTopics.Changed(act, hand.Visit);
        return new VisitStanding(hand.Visit.Id, hand.Visit.State, hand.Visit.Ticket);
    }
}

/// <summary>On somebody not yet arrived the same key records both steps, and one undo takes both back.</summary>
internal sealed class CheckInVisitHandler(VisitDesk desk) : IHandle<CheckInVisit, VisitStanding>
{
    public async Task<Decision<VisitStanding>> Handle(CheckInVisit command, Act act, CancellationToken cancellationToken)
    {
        var visit = await act.Db.Appointments.FirstOrDefaultAsync(row => row.Id == command.Appointment, cancellationToken);
        VisitState[] steps = visit is not null && VisitStates.IsExpected(visit.State)
            ? [VisitState.Arrived, VisitState.CheckedIn]
            : [VisitState.CheckedIn];
        return await desk.AdvanceAsync(command.Appointment, act, cancellationToken, steps: steps);
    }
}
