using NodaTime;

namespace Porchlight.Ledger;

/// <summary>Makes the postings by which a patient pays, and takes a payment back on the same day.</summary>
public static class Payments
{
    /// <summary>
    /// A payment and what it pays. The allocation is made from items read in the same transaction. Refused, in this order:
    /// <c>payment.not-positive</c>, <c>payment.cash-short</c>, <c>payment.allocation-differs</c>.
    /// </summary>
    public static Decision<Posting> Take(
        PostingId id, LocalDate date, PatientId patient, Money amount, Tender tender, Allocation allocation)
    {
        if (amount <= Money.Zero)
        {
            return new Refusal("payment.not-positive", "A payment is more than nothing.", "amount");
        }

        if (tender is Tender.Cash cash && Tender.Change(amount, cash.Given).Refusal is { } tooLittle)
        {
            return tooLittle;
        }

        if (allocation.Total != amount)
        {
            return new Refusal("payment.allocation-differs", "The parts do not add up to the payment.", "allocation");
        }

        var received = new Entry(tender.Account, amount) { Patient = patient, Drawer = (tender as Tender.Cash)?.Drawer };
        return new Posting(
            id, date, MemoCode.PaymentTaken, [received, .. PaidItems(patient, allocation), .. Kept(patient, allocation.Unapplied)]);
    }

    /// <summary>
    /// Uses a patient's credit for what is open; what the allocation leaves unapplied stays credit. Refused, in this order:
    /// <c>credit.nothing-to-apply</c>, <c>credit.too-little</c>.
    /// </summary>
    public static Decision<Posting> ApplyCredit(PostingId id, LocalDate date, PatientId patient, Money creditNow, Allocation allocation)
    {
        var applied = Money.Sum(allocation.Parts.Select(part => part.Amount));
        if (applied <= Money.Zero)
        {
            return new Refusal("credit.nothing-to-apply", "Nothing is open that the credit could pay.");
        }

        if (applied > creditNow)
        {
            return new Refusal("credit.too-little", "The credit is less than that.", "amount");
        }

        var used = new Entry(AccountCode.UnappliedCredit, applied) { Patient = patient };
        return new Posting(id, date, MemoCode.CreditApplied, [used, .. PaidItems(patient, allocation)]);
    }

    /// <summary>
    /// Takes a payment back on the day it was taken (front-desk-operations.md §5, void); later it is a refund. Refused, in this order:
    /// <c>void.not-a-payment</c>, <c>void.already</c>, <c>void.other-day</c>, <c>void.batch-closed</c>, <c>void.other-drawer</c>,
    /// <c>void.credit-used</c>, <c>void.own-approval</c>, and those of <see cref="Posting.Reverse"/>.
    /// </summary>
    public static Decision<Posting> Void(PostingId id, VoidPayment request) =>
        WhyNot(request) is { } why ? why : request.Payment.Reverse(id, request.Today, request.Reason, request.ApprovedBy);

    private static Refusal? WhyNot(VoidPayment request)
    {
        var payment = request.Payment;
        var drawer = payment.Entries.Select(entry => entry.Drawer).FirstOrDefault(used => used is not null);
        var kept = -Money.Sum(payment.Entries.Where(entry => entry.Account == AccountCode.UnappliedCredit).Select(entry => entry.Amount));
        return payment.Memo != MemoCode.PaymentTaken ? new Refusal("void.not-a-payment", "Only a payment can be voided.")
            : request.IsReversed ? new Refusal("void.already", "This payment was already taken back.")
            : payment.Date != request.Today ? new Refusal("void.other-day", "It was taken on another day. Give it back as a refund.")
            : request.IsBatchClosed ? new Refusal("void.batch-closed", "Its batch is closed. Give it back as a refund.")
            : drawer != request.Drawer ? new Refusal("void.other-drawer", "It is voided at the drawer it was taken in.")
            : kept > request.CreditNow ? new Refusal("void.credit-used", "Part of it already pays another bill. Take that back first.")
            : request.AskedBy == request.ApprovedBy ? new Refusal("void.own-approval", "Someone else approves a void.", "approvedBy")
            : null;
    }

    private static IEnumerable<Entry> PaidItems(PatientId patient, Allocation allocation) =>
        allocation.Parts.Select(part =>
            new Entry(AccountCode.PatientReceivable, -part.Amount) { Patient = patient, Visit = part.Visit, Item = part.Item });

    private static IEnumerable<Entry> Kept(PatientId patient, Money unapplied) =>
        unapplied == Money.Zero ? [] : [new Entry(AccountCode.UnappliedCredit, -unapplied) { Patient = patient }];
}

/// <summary>Everything a void is decided by, as read in the same transaction.</summary>
public sealed record VoidPayment
{
    public required Posting Payment { get; init; }

    public required bool IsReversed { get; init; }

    public required bool IsBatchClosed { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>The drawer it is asked at; null for a payment that went into none.</summary>
    public required Guid? Drawer { get; init; }

    /// <summary>The patient's unapplied credit now.</summary>
    public required Money CreditNow { get; init; }

    public required UserId AskedBy { get; init; }

    public required UserId ApprovedBy { get; init; }

    public required string Reason { get; init; }
}
