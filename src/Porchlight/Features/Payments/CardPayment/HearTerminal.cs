using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>What the terminal's processor said, by answer or by webhook.</summary>
/// <param name="Round">Of asking, from 1; it is asked again while nothing is settled. Else one of <see cref="CardIntents"/>.</param>
/// <param name="Event">The webhook's id and body, for the inbox.</param>
internal sealed record HearTerminal(IntentId Intent, TerminalWord Word, int Round, HeardEvent? Event = null) : Command<Done>
{
    protected internal override string? Lane() => "card terminal";
}

internal sealed record HeardEvent(string Id, string Raw);

/// <summary>An outcome is stored once. Silence is never read as a no: the card may be charged all the same.</summary>
internal sealed class HearTerminalHandler(Collecting collecting) : IHandle<HearTerminal, Done>
{
    public async Task<Decision<Done>> Handle(HearTerminal command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.CardIntents.FirstOrDefaultAsync(row => row.Id == command.Intent, cancellationToken) is not { } intent)
        {
            return PaymentRefusals.IntentUnknown;
        }

        act.About(intent.Patient);
        act.About(intent.Id);
        act.Note("said", command.Word.Status);
        if (command.Event is { } heard && !await act.Db.TerminalEvents.AnyAsync(row => row.Id == heard.Id, cancellationToken))
        {
            act.Insert(new TerminalEvent { Id = heard.Id, At = act.Now, Reference = command.Word.Reference, Raw = heard.Raw });
        }

        var next = intent.After(command.Word, command.Round == CardIntents.ToTheOrder, act.Now);
        if (next == IntentState.Approved && intent.State != IntentState.Approved)
        {
            return await ApproveAsync(intent, command.Word.Kept(), act, cancellationToken);
        }

        if (next != intent.State)
        {
            Become(intent, next, command.Word.Kept().Reason, act);
        }

        if (intent.IsOpen && command.Round > 0)
        {
            act.Enqueue(new AskTerminal(intent.Id, command.Round + 1), CardIntents.AskAgainAfter(command.Round + 1));
        }

        return default(Done);
    }

    private async Task<Decision<Done>> ApproveAsync(CardIntent intent, TerminalWord word, Act act, CancellationToken cancellationToken)
    {
        if (await collecting.OpenAsync(intent.Appointment, act, cancellationToken) is not { } money)
        {
            return PaymentRefusals.VisitUnknown;
        }

        var tender = new Tendered(PayMethod.Card, intent.Amount) { Intent = intent.Id, Brand = word.Brand, Last4 = word.Last4, AuthCode = word.AuthCode };
        var taken = await collecting.TakeAsync(money, intent.Copay, [tender], new Taker(intent.By, intent.ByName), act, cancellationToken);
        if (taken.Refusal is { } why)
        {
            return why;
        }

        intent.Receipt = taken.Answer.Receipt;
        Become(intent, IntentState.Approved, null, act);
        if (intent.ThenCheckIn)
        {
            act.Enqueue(new CheckInAfterCard(intent.Appointment, intent.By, intent.Role, intent.Site));
        }

        return default(Done);
    }

    private static void Become(CardIntent intent, IntentState state, string? reason, Act act)
    {
        (intent.State, intent.Reason) = (state, reason);
        if (!intent.IsOpen)
        {
            (intent.OpenFor, intent.SettledAt) = (null, act.Now);
            act.Publish(new WorkSettled(CardIntents.CauseOf(intent.Id)));
        }

        if (state == IntentState.Unknown)
        {
            act.Publish(CardIntents.Work(intent));
        }

        Collecting.Changed(act, intent.Patient, intent.Site);
    }
}
