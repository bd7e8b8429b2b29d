using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Backward: one step with a reason on the same day, or the whole last act within ten seconds without one.</summary>
internal sealed class UndoHandlers(VisitDesk desk) : IHandle<StepVisitBack, VisitStanding>, IHandle<UndoVisitAct, VisitStanding>
{
    public async Task<Decision<VisitStanding>> Handle(StepVisitBack command, Act act, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(command.Appointment, act, cancellationToken) is not { } hand)
        {
            return VisitRefusals.Unknown;
        }

        var from = hand.Visit.State;
        var back = hand.Visit.StepBack(await HistoryAsync(hand.Visit, act, cancellationToken), command.Why, hand.Site.Zone, hand.By);
        return back is Decision<VisitTransition>.Accepted { Value: var line }
            ? await ReturnAsync(hand, from, [line], null, act, cancellationToken)
            : back.Refusal!;
    }

    public async Task<Decision<VisitStanding>> Handle(UndoVisitAct command, Act act, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(command.Appointment, act, cancellationToken) is not { } hand)
        {
            return VisitRefusals.Unknown;
        }

        var history = await HistoryAsync(hand.Visit, act, cancellationToken);
        if (hand.Visit.State == VisitState.Booked && history.Last is { From: null })
        {
            return await UndoBookingAsync(hand, history, act, cancellationToken);
        }

        if (hand.Visit.State == VisitState.Rescheduled)
        {
            return VisitRefusals.NotFrom(VisitState.Rescheduled);
        }

        var from = hand.Visit.State;
        var undone = hand.Visit.Undo(history, hand.By);
        return undone is Decision<IReadOnlyList<VisitTransition>>.Accepted { Value: var lines }
            ? await ReturnAsync(hand, from, lines, null, act, cancellationToken)
            : undone.Refusal!;
    }

    private async Task<Decision<VisitStanding>> UndoBookingAsync(VisitInHand hand, VisitHistory history, Act act, CancellationToken cancellationToken)
    {
        var undone = hand.Visit.UndoBooking(history, hand.By);
        if (undone is not Decision<VisitTransition>.Accepted { Value: var line })
        {
            return undone.Refusal!;
        }

        act.Db.Add(line);
        if (hand.Visit.RescheduledFrom is { } before && await desk.TakeAsync(before, act, cancellationToken) is { } old)
        {
            // The move is taken back: the old place first, out of the new one's cells where they are the same.
            var returned = old.Visit.Undo(await HistoryAsync(old.Visit, act, cancellationToken), old.By);
            if (returned is not Decision<IReadOnlyList<VisitTransition>>.Accepted { Value: var lines })
            {
                return returned.Refusal!;
            }

            var brought = await ReturnAsync(old, VisitState.Rescheduled, lines, hand.Visit, act, cancellationToken);
            await VisitDesk.SettleAsync(hand, VisitState.Booked, act, cancellationToken);
            return brought;
        }

        return await VisitDesk.SettleAsync(hand, VisitState.Booked, act, cancellationToken);
    }

    private static async Task<Decision<VisitStanding>> ReturnAsync(
        VisitInHand hand, VisitState from, IReadOnlyList<VisitTransition> lines, Appointment? cellsOf, Act act, CancellationToken cancellationToken)
    {
        if (!VisitStates.HoldsItsPlace(from) && !await VisitCells.ClaimAgainAsync(hand.Visit, cellsOf, act, cancellationToken))
        {
            return BookingRefusals.SlotTaken(hand.Site.TimeOf(hand.Visit.Start));
        }

        act.Db.AddRange(lines);
        return await VisitDesk.SettleAsync(hand, from, act, cancellationToken);
    }

    private static async Task<VisitHistory> HistoryAsync(Appointment visit, Act act, CancellationToken cancellationToken) =>
        new(await act.Db.VisitTransitions.Where(row => row.Appointment == visit.Id).ToListAsync(cancellationToken));
}
