using Porchlight.Payments;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckIn;

/// <summary>What is said after the form. <paramref name="Text"/> is a key of the words.</summary>
/// <param name="UndoPath">Only where no money was taken: money is never undone by a key.</param>
internal sealed record CheckInDone(string Text, IReadOnlyList<string> Facts, string? UndoPath = null, bool IsWaitingForCard = false);

/// <summary>
/// One form, two rooms: first the money, then the visit's step. The second operation follows from the first, so that sending the form
/// again does neither twice, and a form cut off between the two is finished by sending it again.
/// </summary>
internal sealed class CheckInDesk(AppointmentCards appointments, ICommandRunner runner, Who who)
{
    private static readonly Refusal _mayNot = new("payment.may-not", "Somebody who may take payments does this part.");
    private static readonly Refusal _noWay = new("payment.way-missing", "Choose how they pay.");

    public async Task<Decision<CheckInDone>> FinishAsync(AppointmentId id, PayForm form, OperationId op, CancellationToken cancellationToken)
    {
        if (await appointments.FindAsync(id, cancellationToken) is not { } visit)
        {
            return PaymentRefusals.VisitUnknown;
        }

        if (!who.May("payments.take"))
        {
            return _mayNot;
        }

        if (await SayIdentityAsync(id, form, op, cancellationToken) is { } unsaid)
        {
            return unsaid;
        }

        return form.Way switch
        {
            PayWay.Cash or PayWay.Check => await TakeAsync(visit, form, op, cancellationToken),
            PayWay.Card or PayWay.Split => await AskForCardAsync(visit, form, op, cancellationToken),
            PayWay.Nothing => await NothingAsync(visit, form, op, cancellationToken),
            _ => _noWay,
        };
    }

    /// <summary>Checked in without money: what was typed beside it stays, should it be refused.</summary>
    public async Task<Decision<VisitStanding>> MarkOnlyAsync(AppointmentId id, PayForm form, OperationId op, CancellationToken cancellationToken) =>
        await SayIdentityAsync(id, form, op, cancellationToken) is { } unsaid
            ? unsaid
            : await runner.RunAsync(new CheckInVisit(id), op.Then("mark"), who.Actor, cancellationToken);

    private async Task<Refusal?> SayIdentityAsync(AppointmentId id, PayForm form, OperationId op, CancellationToken cancellationToken) =>
        form.Said is null ? null : (await runner.RunAsync(new ConfirmIdentity(id), op.Then("identity"), who.Actor, cancellationToken)).Refusal;

    private async Task<Decision<CheckInDone>> TakeAsync(AppointmentCard visit, PayForm form, OperationId op, CancellationToken cancellationToken)
    {
        // Nothing due and nothing typed: the same key checks in.
        if (Money.Parse(form.Amount) == Money.Zero)
        {
            return await MarkAsync(visit, new CheckInDone("Checked in.", [], UndoOf(visit)), op, cancellationToken);
        }

        var read = form.ToPayment(visit.Id, visit.Site, who.Name);
        if (read.Refusal is { } unreadable)
        {
            return unreadable;
        }

        var taken = await runner.RunAsync(read.Answer, op, who.Actor, cancellationToken);
        if (taken.Refusal is { } why)
        {
            return why;
        }

        var (number, amount, change) = (taken.Answer.Number, taken.Answer.Amount.ToString(), taken.Answer.Change);
        return await MarkAsync(
            visit,
            change > Money.Zero
                ? new CheckInDone("Give back {0}. {1} taken, receipt {2}.", [change.ToString(), amount, number])
                : new CheckInDone("{0} taken, receipt {1}.", [amount, number]),
            op, cancellationToken);
    }

    private async Task<Decision<CheckInDone>> AskForCardAsync(AppointmentCard visit, PayForm form, OperationId op, CancellationToken cancellationToken)
    {
        var read = form.ToCard(visit.Id, visit.Site, thenCheckIn: true, who.Name);
        if (read.Refusal is { } unreadable)
        {
            return unreadable;
        }

        return (await runner.RunAsync(read.Answer, op, who.Actor, cancellationToken)).Map(started => Asked(started.Cash) with { IsWaitingForCard = true });
    }

    private static CheckInDone Asked(TakenPayment? cash) => cash switch
    {
        null => new CheckInDone("The terminal is asking for the card.", []),
        { Change: var change } when change > Money.Zero => new CheckInDone(
            "Give back {0}. {1} cash is taken, receipt {2}. The terminal is asking for the card.", [change.ToString(), cash.Amount.ToString(), cash.Number]),
        _ => new CheckInDone("{0} cash is taken, receipt {1}. The terminal is asking for the card.", [cash.Amount.ToString(), cash.Number]),
    };

    private async Task<Decision<CheckInDone>> NothingAsync(AppointmentCard visit, PayForm form, OperationId op, CancellationToken cancellationToken)
    {
        var recorded = await runner.RunAsync(new RecordNothing(visit.Id, form.Reason ?? ""), op, who.Actor, cancellationToken);
        return recorded.Refusal is { } why
            ? why
            : await MarkAsync(visit, new CheckInDone("Checked in. Nothing today.", [], UndoOf(visit)), op, cancellationToken);
    }

    private async Task<Decision<CheckInDone>> MarkAsync(AppointmentCard visit, CheckInDone done, OperationId op, CancellationToken cancellationToken)
    {
        if (IsToCheckIn(visit))
        {
            var marked = await runner.RunAsync(new CheckInVisit(visit.Id), op.Then("check-in"), who.Actor, cancellationToken);
            if (marked.Refusal is { } why)
            {
                return why;
            }
        }

        return done;
    }

    private static bool IsToCheckIn(AppointmentCard visit) => VisitStates.IsExpected(visit.State) || visit.State == VisitState.Arrived;

    private static string? UndoOf(AppointmentCard visit) => IsToCheckIn(visit) ? $"/appointments/{visit.Id}/undo?back=/desk" : null;
}
