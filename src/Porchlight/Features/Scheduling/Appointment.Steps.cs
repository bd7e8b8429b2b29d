using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Who takes a step, and when.</summary>
/// <param name="Today">The local date of the site at <paramref name="Now"/>.</param>
internal sealed record StepBy(UserId? User, string Role, OperationId Operation, Instant Now, LocalDate Today)
{
    public static StepBy Of(Act act, Clinic.Api.SiteInfo site) => new(act.Actor.User, act.Actor.Role, act.Operation, act.Now, site.Today(act.Now));
}

/// <summary>How a visit moves through its states.</summary>
internal sealed partial class Appointment
{
    /// <summary>After this long past its start, somebody not here may be called a no-show by a person.</summary>
    public static readonly Duration Grace = Duration.FromMinutes(15);

    /// <summary>How long an act may be taken back without a reason.</summary>
    public static readonly Duration UndoWindow = Duration.FromSeconds(10);

    /// <summary>The first line of its history. Only when it is new.</summary>
    /// <param name="why">Why it was double booked, if it was.</param>
    public VisitTransition Booked(StepBy by, Phi<string>? why = null) => Line(null, VisitState.Booked, StepKind.Forward, by, null, why);

    /// <summary>The only line of a visit taken on from elsewhere, already over.</summary>
    public VisitTransition Recorded(VisitState end, StepBy by)
    {
        var line = Line(null, end, StepKind.Forward, by, null, null);
        Reach(end, end == VisitState.CheckedOut ? End : by.Now);
        return line;
    }

    /// <summary>One step forward or to an end, as the table allows.</summary>
    public Decision<VisitTransition> Advance(VisitState to, StepBy by, string? reasonCode = null, Phi<string>? why = null)
    {
        if (!VisitStates.MayFollow(State, to))
        {
            return VisitRefusals.NotFrom(State);
        }

        if (to is VisitState.Arrived && Date != by.Today)
        {
            return VisitRefusals.OtherDay(Date);
        }

        if (to is VisitState.NoShow && by.Now < Start + Grace)
        {
            return VisitRefusals.NotLateYet;
        }

        var line = Line(State, to, StepKind.Forward, by, reasonCode, why);
        Reach(to, by.Now);
        CancelReason = VisitStates.IsCancelled(to) ? reasonCode : CancelReason;
        return line;
    }

    /// <summary>One step back on the day it was taken, with a reason.</summary>
    public Decision<VisitTransition> StepBack(VisitHistory history, Phi<string> why, DateTimeZone zone, StepBy by)
    {
        if (history.Last is not { From: { } before } last || State == VisitState.Rescheduled)
        {
            return VisitRefusals.NoStepBack;
        }

        if (string.IsNullOrWhiteSpace(why.Value))
        {
            return VisitRefusals.WhyMissing;
        }

        return last.At.InZone(zone).Date == by.Today ? Return(before, StepKind.Back, by, why) : VisitRefusals.BackOtherDay;
    }

    /// <summary>Takes back every step of the last act, by the one who did it, while the toast still stands.</summary>
    public Decision<IReadOnlyList<VisitTransition>> Undo(VisitHistory history, StepBy by)
    {
        if (history.Last is not { From: not null } last || last.By != by.User || by.Now > last.At + UndoWindow)
        {
            return VisitRefusals.UndoOver;
        }

        List<VisitTransition> lines = [];
        foreach (var step in history.StepsOf(last.Operation))
        {
            lines.Add(Return(step.From!.Value, StepKind.Undo, by, null));
        }

        return lines;
    }

    /// <summary>Takes a booking of a moment ago back altogether; a move's old place is brought back by its own <see cref="Undo"/>.</summary>
    public Decision<VisitTransition> UndoBooking(VisitHistory history, StepBy by) =>
        history.Last is { From: null } booked && booked.By == by.User && by.Now <= booked.At + UndoWindow
            ? Advance(VisitState.EnteredInError, by)
            : VisitRefusals.UndoOver;

    /// <summary>The wall's number, kept for the day however often somebody arrives.</summary>
    public void TakeTicket(string ticket) => Ticket ??= ticket;

    private VisitTransition Return(VisitState to, StepKind kind, StepBy by, Phi<string>? why)
    {
        var line = Line(State, to, kind, by, null, why);
        Leave(State);
        State = to;
        CancelReason = null;
        return line;
    }

    private VisitTransition Line(VisitState? from, VisitState to, StepKind kind, StepBy by, string? reasonCode, Phi<string>? why) => new()
    {
        Appointment = Id,
        No = ++Steps,
        From = from,
        To = to,
        At = by.Now,
        By = by.User,
        Role = by.Role,
        Kind = kind,
        ReasonCode = reasonCode,
        Why = why,
        Operation = by.Operation,
    };

    private void Reach(VisitState state, Instant at)
    {
        State = state;
        Stamp(state, at);
    }

    private void Leave(VisitState state) => Stamp(state, null);

    private void Stamp(VisitState state, Instant? at)
    {
        switch (state)
        {
            case VisitState.Arrived:
                ArrivedAt = at;
                break;
            case VisitState.CheckedIn:
                CheckedInAt = at;
                break;
            case VisitState.Roomed:
                RoomedAt = at;
                break;
            case VisitState.WithProvider:
                WithProviderAt = at;
                break;
            case VisitState.ReadyForCheckout:
                ReadyAt = at;
                break;
            case VisitState.CheckedOut:
                CheckedOutAt = at;
                break;
        }
    }
}
