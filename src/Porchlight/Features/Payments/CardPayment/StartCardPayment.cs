using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>
/// Asks the terminal for a card. Cash beside it is taken now, with a receipt of its own: it lies in the drawer from this moment on, whatever
/// becomes of the card.
/// </summary>
/// <param name="Site">The visit's, for the turn in its receipt numbers.</param>
/// <param name="Amount">Asked of the card.</param>
/// <param name="Seen">As in <see cref="TakePayment"/>.</param>
internal sealed record StartCardPayment(
    AppointmentId Appointment, SiteId Site, Money Amount, CashBeside? Cash, TerminalId? Terminal, Money? Copay, bool ThenCheckIn, string TakenBy, int? Seen = null)
    : Command<StartedCard>
{
    protected internal override string? Lane() => Cash is null ? null : ReceiptBook.LaneOf(Site);
}

/// <param name="Given">Handed over; the amount itself when nobody said.</param>
internal sealed record CashBeside(Money Amount, Money? Given, DrawerId? Drawer);

/// <param name="Cash">What was taken beside the card.</param>
internal sealed record StartedCard(IntentId Intent, TakenPayment? Cash);

internal sealed class StartCardPaymentHandler(Collecting collecting, CardTerminal terminal) : IHandle<StartCardPayment, StartedCard>
{
    public async Task<Decision<StartedCard>> Handle(StartCardPayment command, Act act, CancellationToken cancellationToken)
    {
        if (await collecting.OpenAsync(command.Appointment, act, cancellationToken) is not { } money)
        {
            return PaymentRefusals.VisitUnknown;
        }

        var reader = money.Clinic.Terminals.Active.Where(found => found.SiteId == money.Site.Id)
            .FirstOrDefault(found => command.Terminal is null || found.Id == command.Terminal);
        if (WhyNot(command, reader) is { } why)
        {
            return why;
        }

        if (await CardIntents.IsPendingAsync(act.Db, command.Appointment, cancellationToken))
        {
            return PaymentRefusals.CardPending;
        }

        if (!await money.HasSeenAsync(command.Seen, act.Db, cancellationToken))
        {
            return PaymentRefusals.PaidMeanwhile;
        }

        var cash = await TakeCashAsync(command, money, act, cancellationToken);
        if (cash.Refusal is { } notTaken)
        {
            return notTaken;
        }

        act.WhenTaken("payments_intent", PaymentRefusals.CardPending);
        var intent = new CardIntent
        {
            Id = IntentId.New(),
            Patient = money.Patient.Id,
            Appointment = money.Visit.Id,
            OpenFor = money.Visit.Id,
            Site = money.Site.Id,
            Reader = reader!.Reader,
            ReaderName = reader.Name,
            Amount = command.Amount,
            CashReceipt = cash.Answer?.Receipt,
            ThenCheckIn = command.ThenCheckIn,
            Copay = command.Copay,
            At = act.Now,
            By = act.Actor.User,
            ByName = command.TakenBy,
            Role = act.Actor.Role,
        };
        act.Db.Add(intent);
        act.Note("intent", intent.Id);
        act.Enqueue(new OrderCard(intent.Id));
        act.Enqueue(new AskTerminal(intent.Id, 1), CardIntents.AskAgainAfter(1));
        Collecting.Changed(act, intent.Patient, intent.Site);
        return new StartedCard(intent.Id, cash.Answer);
    }

    private Refusal? WhyNot(StartCardPayment command, TerminalInfo? reader) =>
        command.Amount <= Money.Zero ? PaymentRefusals.NotPositive
        : reader is null || !terminal.IsConfigured ? PaymentRefusals.NoTerminal
        : null;

    /// <summary>The copay is posted with the cash, so that what the card brings finds it there and pays the rest of it.</summary>
    private async Task<Decision<TakenPayment?>> TakeCashAsync(StartCardPayment command, VisitMoney money, Act act, CancellationToken cancellationToken)
    {
        if (command.Cash is not { } beside)
        {
            return default(TakenPayment);
        }

        if (money.Clinic.DrawerAt(money.Site.Id, beside.Drawer) is not { } drawer)
        {
            return PaymentRefusals.NoDrawer;
        }

        var tender = Tendered.Cash(beside.Amount, beside.Given, drawer);
        var taken = await collecting.TakeAsync(money, command.Copay, [tender], new Taker(act.Actor.User, command.TakenBy), act, cancellationToken);
        return taken.Map<TakenPayment?>(payment => payment);
    }
}

/// <summary>How long we wait for a terminal, and what is asked of open intents.</summary>
internal static class CardIntents
{
    /// <summary>A slow person needs half a minute; after this long the screen says that we do not know, and a person is told.</summary>
    public static readonly Duration UnknownAfter = Duration.FromSeconds(60);

    /// <summary>An order that the processor does not know by now will not reach the device any more.</summary>
    public static readonly Duration GoneAfter = Duration.FromSeconds(120);

    /// <summary>With a person within three minutes (front-desk-operations.md §5).</summary>
    public static readonly Duration DueAfter = Duration.FromMinutes(3);

    /// <summary>Rounds that are no round of asking: the answer to the order, and what was said unasked.</summary>
    public const int ToTheOrder = 0, NotAsked = -1;

    public static Task<bool> IsPendingAsync(PorchlightDb db, AppointmentId visit, CancellationToken cancellationToken) =>
        db.CardIntents.AnyAsync(row => row.OpenFor == visit, cancellationToken);

    /// <summary>Every few seconds while somebody stands there, then each minute until it is settled.</summary>
    public static Duration AskAgainAfter(int round) => Duration.FromSeconds(round < 20 ? 5 : 60);

    public static string CauseOf(IntentId intent) => $"card:{intent}";

    /// <summary>The terminal fell silent: a person looks at its screen.</summary>
    public static WorkRaised Work(CardIntent intent) => new(
        CauseOf(intent.Id), "payment", new Phi<string>(Platform.Wording.Words.In("en", "Card payment of {0}", intent.Amount)),
        "The card terminal did not tell us. Look at its screen. Do not charge again.", intent.At + DueAfter, "psr", intent.Site, intent.Patient,
        intent.Appointment, $"/checkin/{intent.Appointment}", "Look at it");
}
