using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Ledger;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>Takes a receipt's payments back on the day they were taken. A further receipt says so; the first keeps its number.</summary>
/// <param name="Site">The receipt's, for the turn in its numbers.</param>
internal sealed record VoidReceipt(ReceiptId Receipt, SiteId Site, string Reason, string ApprovedBy) : Command<ReceiptId>
{
    protected internal override string? Lane() => ReceiptBook.LaneOf(Site);
}

internal sealed class VoidReceiptHandler(Collecting collecting) : IHandle<VoidReceipt, ReceiptId>
{
    public async Task<Decision<ReceiptId>> Handle(VoidReceipt command, Act act, CancellationToken cancellationToken)
    {
        var original = await act.Db.Receipts.FirstOrDefaultAsync(row => row.Id == command.Receipt, cancellationToken);
        if (original?.Appointment is not { } visit || await collecting.OpenAsync(visit, act, cancellationToken) is not { } money)
        {
            return PaymentRefusals.ReceiptUnknown;
        }

        if (original.Undoes is not null)
        {
            return PaymentRefusals.VoidOfVoid;
        }

        if (VoidReason.Find(command.Reason) is not { } reason || act.Actor.User is not { } approver)
        {
            return PaymentRefusals.ReasonMissing;
        }

        act.WhenTaken("payments_receipt", PaymentRefusals.VoidedAlready);
        var payments = await act.Db.Payments.Where(row => row.Receipt == original.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        foreach (var payment in payments)
        {
            var reversal = Reverse(payment, money, reason, approver);
            if (reversal.Refusal is { } why)
            {
                return why;
            }

            money = money.With(reversal.Answer);
        }

        await GiveBackAsync(payments, act, cancellationToken);
        Collecting.Post(money, act);
        var paper = new ReceiptPaper(money, new Taker(approver, command.ApprovedBy), act.Now).Undoing(ReceiptDocument.Of(original), reason.Words);
        var undoing = await ReceiptBook.WriteAsync(money, paper, original.Id, act, cancellationToken);
        act.Note("receipt", original.Id);
        act.Publish(new PaymentVoided(original.Id, undoing.Id, money.Patient.Id, visit, original.Site, original.Total));
        act.Publish(new WorkSettled(VoidRequests.CauseOf(original.Id)));
        return undoing.Id;
    }

    /// <summary>Cash goes back over the counter; a card's charge is undone by who charged it.</summary>
    private static async Task GiveBackAsync(List<Payment> payments, Act act, CancellationToken cancellationToken)
    {
        var ids = payments.Select(payment => payment.Intent).OfType<IntentId>().ToList();
        foreach (var intent in await act.Db.CardIntents.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            intent.State = IntentState.GivingBack;
            act.Enqueue(new GiveBackCard(intent.Id, 1));
        }
    }

    private static Decision<Posting> Reverse(Payment payment, VisitMoney money, VoidReason reason, UserId approver) => Ledger.Payments.Void(PostingId.New(), new Ledger.VoidPayment
    {
        Payment = money.Account.Postings.First(posting => posting.Id == payment.Posting),
        IsReversed = money.Account.IsReversed(payment.Posting),
        // Batches are not closed in this program yet, so none is.
        IsBatchClosed = false,
        Today = money.Today,
        Drawer = payment.Drawer,
        CreditNow = money.Account.Credit,
        // Whoever took the money is the one who asks; another person approves.
        AskedBy = payment.TakenBy ?? default,
        ApprovedBy = approver,
        Reason = reason.Code,
    });
}

/// <summary>Why a payment is taken back. The words stand on the receipt that undoes it.</summary>
/// <param name="Asked">How the lead is asked; the placeholder is who asks.</param>
public sealed record VoidReason(string Code, string Words, string Asked)
{
    public static IReadOnlyList<VoidReason> All { get; } =
    [
        new("wrong-amount", "Wrong amount", "{0} asks to take this payment back: wrong amount. It can be done today only."),
        new("wrong-patient", "Wrong patient", "{0} asks to take this payment back: wrong patient. It can be done today only."),
        new("wrong-method", "Wrong way of paying", "{0} asks to take this payment back: wrong way of paying. It can be done today only."),
        new("taken-twice", "Taken twice", "{0} asks to take this payment back: taken twice. It can be done today only."),
        new("visit-did-not-happen", "The visit did not happen", "{0} asks to take this payment back: the visit did not happen. It can be done today only."),
    ];

    public static VoidReason? Of(Work.Api.WorkCard item) => All.FirstOrDefault(reason => reason.Asked == item.Why);

    public static VoidReason? Find(string? code) => All.FirstOrDefault(reason => reason.Code == code);
}
