using Porchlight.Ledger;
using static Porchlight.Engines.Tests.Ledger.Desk;

namespace Porchlight.Engines.Tests.Ledger;

public class PostingTests
{
    [Fact]
    public void A_posting_that_does_not_sum_to_zero_is_a_bug()
    {
        Entry[] lopsided = [new(AccountCode.CashDrawer, Dollars(40)), new(AccountCode.Revenue, Dollars(-39))];

        Assert.Throws<ArgumentException>(() => new Posting(PostingId.New(), Today, MemoCode.PaymentTaken, lopsided));
        Assert.Throws<ArgumentException>(() => new Posting(PostingId.New(), Today, MemoCode.PaymentTaken, []));
        Assert.Throws<ArgumentException>(() =>
            new Posting(PostingId.New(), Today, MemoCode.PaymentTaken, [new(AccountCode.CashDrawer, Money.Zero)]));
    }

    [Fact]
    public void A_posting_cannot_be_changed_through_the_list_it_was_made_from()
    {
        List<Entry> entries = [new(AccountCode.CashDrawer, Dollars(40)), new(AccountCode.Revenue, Dollars(-40))];
        var posting = new Posting(PostingId.New(), Today, MemoCode.PaymentTaken, entries);
        entries.Clear();

        Assert.Equal(2, posting.Entries.Count);
    }

    [Fact]
    public void A_reversal_names_its_original_the_reason_and_who_approved_it()
    {
        var charged = SelfPay(180, AppointmentId.New());

        var reversal = charged.Reverse(PostingId.New(), Today.PlusDays(1), "wrong-patient", Lead).Answer;

        Assert.Equal((charged.Id, "wrong-patient", Lead), (reversal.Reverses, reversal.Reason, reversal.ApprovedBy));
        Assert.Equal(charged.Entries.Select(entry => entry with { Amount = -entry.Amount }), reversal.Entries);
    }

    [Fact]
    public void A_reversal_needs_a_reason_and_is_not_reversed_itself()
    {
        var charged = SelfPay(180, AppointmentId.New());
        var reversal = charged.Reverse(PostingId.New(), Today, "wrong-patient", Lead).Answer;

        Assert.Equal("reversal.reason-missing", charged.Reverse(PostingId.New(), Today, " ", Lead).Refusal?.Code);
        Assert.Equal("reversal.of-reversal", reversal.Reverse(PostingId.New(), Today, "", Lead).Refusal?.Code);
    }

    [Fact]
    public void The_check_names_the_first_posting_that_is_wrong()
    {
        var (first, second, third, fourth) = (PostingId.New(), PostingId.New(), PostingId.New(), PostingId.New());
        StoredPosting Stored(PostingId id, PostingId? reverses, params long[] cents) =>
            new(id, reverses, [.. cents.Select(amount => new Money(amount))]);

        var good = Stored(first, null, 4000, -4000);
        var reversal = Stored(second, first, -4000, 4000);

        Assert.Null(LedgerCheck.FirstFault([good, reversal]));
        Assert.Equal(
            new LedgerFault(third, LedgerFaultCode.DoesNotSumToZero, new Money(1)),
            LedgerCheck.FirstFault([good, reversal, Stored(third, null, 4001, -4000), Stored(fourth, null, 1)]));
        Assert.Equal(LedgerFaultCode.Empty, LedgerCheck.FirstFault([Stored(third, null)])?.Code);
        Assert.Equal(
            new LedgerFault(fourth, LedgerFaultCode.ReversedTwice, Money.Zero),
            LedgerCheck.FirstFault([good, reversal, Stored(fourth, first, -4000, 4000)]));
        Assert.Equal(third, LedgerCheck.FirstFault([Stored(third, null, long.MaxValue, long.MaxValue)])?.Posting);
    }
}
