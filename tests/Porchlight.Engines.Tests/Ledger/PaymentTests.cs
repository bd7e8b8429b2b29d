using Porchlight.Ledger;
using static Porchlight.Engines.Tests.Ledger.Desk;

namespace Porchlight.Engines.Tests.Ledger;

public class PaymentTests
{
    private static readonly AppointmentId Visit = AppointmentId.New();
    private static readonly Tender.Card Card = new();

    [Fact]
    public void A_charge_to_a_payer_less_the_copay_is_what_the_payer_owes()
    {
        var charged = Charges.ChargeVisit(PostingId.New(), Today, Rosa, Visit, Dollars(142), Samplecare, ItemId.New()).Answer;
        var balances = Balances.Of([charged, Copay(30, Visit)]);

        Assert.Equal(Dollars(112), balances[AccountCode.PayerReceivable]);
        Assert.Equal(Dollars(30), balances[AccountCode.PatientReceivable, Rosa]);
        Assert.Equal(Dollars(-142), balances[AccountCode.Revenue]);
        Assert.Equal(Money.Zero, balances.Total);
    }

    [Fact]
    public void A_cash_copay_lands_in_the_drawer_and_leaves_nothing_open()
    {
        List<Posting> ledger = [Copay(30, Visit)];
        ledger.Add(Pay(30, ledger, new Tender.Cash(Drawer, Dollars(50)), Visit).Answer);
        var balances = Balances.Of(ledger);

        Assert.Equal(Dollars(30), balances.CashIn(Drawer)); // the twenty handed back never were ours
        Assert.Equal(Money.Zero, balances[AccountCode.PatientReceivable, Rosa]);
        Assert.Empty(OpenItem.Of(Rosa, ledger));
    }

    [Fact]
    public void Every_tender_has_its_own_account()
    {
        Assert.Equal(AccountCode.CashDrawer, new Tender.Cash(Drawer, Dollars(1)).Account);
        Assert.Equal(AccountCode.CardClearing, Card.Account);
        Assert.Equal(AccountCode.CheckClearing, new Tender.Check().Account);
    }

    [Theory]
    [InlineData(4000, 5000, 1000)]
    [InlineData(4000, 4000, 0)]
    [InlineData(3999, 4000, 1)]
    public void Change_is_computed(long due, long given, long change) =>
        Assert.Equal(new Money(change), Tender.Change(new Money(due), new Money(given)).Answer);

    [Fact]
    public void Too_little_cash_says_what_is_missing()
    {
        var refusal = Tender.Change(Dollars(40), Dollars(35)).Refusal!;

        Assert.Equal("payment.cash-short", refusal.Code);
        Assert.Equal(["$5.00"], refusal.Facts);
    }

    [Fact]
    public void A_copay_goes_to_its_visit_first_and_the_rest_to_the_oldest()
    {
        var other = AppointmentId.New();
        List<Posting> ledger = [SelfPay(80, other, Today.PlusDays(-30)), Copay(30, Visit)];
        var items = OpenItem.Of(Rosa, ledger);

        var allocation = Allocation.OldestFirst(Dollars(50), items, copayOf: Visit);
        var withoutCopay = Allocation.OldestFirst(Dollars(50), items);

        Assert.Equal([(Visit, Dollars(30)), (other, Dollars(20))], allocation.Parts.Select(part => (part.Visit!.Value, part.Amount)));
        Assert.Equal(Money.Zero, allocation.Unapplied);
        Assert.Equal([(other, Dollars(50))], withoutCopay.Parts.Select(part => (part.Visit!.Value, part.Amount)));
    }

    [Fact]
    public void More_than_is_owed_is_kept_as_credit_and_can_be_used_later()
    {
        List<Posting> ledger = [Copay(30, Visit)];
        ledger.Add(Pay(50, ledger, Card, Visit).Answer);
        Assert.Equal(Dollars(20), Balances.Of(ledger).CreditOf(Rosa));

        ledger.Add(SelfPay(15, AppointmentId.New()));
        var allocation = Allocation.OldestFirst(Dollars(15), OpenItem.Of(Rosa, ledger));
        ledger.Add(Payments.ApplyCredit(PostingId.New(), Today, Rosa, Dollars(20), allocation).Answer);

        Assert.Equal(Dollars(5), Balances.Of(ledger).CreditOf(Rosa));
        Assert.Empty(OpenItem.Of(Rosa, ledger));
    }

    [Fact]
    public void Credit_is_not_used_twice()
    {
        List<Posting> ledger = [SelfPay(15, AppointmentId.New())];
        var allocation = Allocation.OldestFirst(Dollars(15), OpenItem.Of(Rosa, ledger));

        Assert.Equal("credit.too-little", Payments.ApplyCredit(PostingId.New(), Today, Rosa, Dollars(14), allocation).Refusal?.Code);
        Assert.Equal(
            "credit.nothing-to-apply",
            Payments.ApplyCredit(PostingId.New(), Today, Rosa, Dollars(14), new Allocation([], Dollars(14))).Refusal?.Code);
    }

    [Fact]
    public void Payments_are_refused_in_a_known_order()
    {
        var nothing = new Allocation([], Money.Zero);
        var tenKept = new Allocation([], Dollars(10));
        string? Why(long dollars, Tender tender, Allocation allocation) =>
            Payments.Take(PostingId.New(), Today, Rosa, Dollars(dollars), tender, allocation).Refusal?.Code;

        Assert.Equal("payment.not-positive", Why(0, new Tender.Cash(Drawer, Dollars(-1)), tenKept));
        Assert.Equal("payment.cash-short", Why(10, new Tender.Cash(Drawer, Dollars(9)), nothing));
        Assert.Equal("payment.allocation-differs", Why(10, Card, nothing));
        Assert.Null(Why(10, Card, tenKept));
    }

    [Fact]
    public void A_specified_allocation_is_refused_in_a_known_order()
    {
        List<Posting> ledger = [SelfPay(80, AppointmentId.New()), SelfPay(20, AppointmentId.New())];
        var items = OpenItem.Of(Rosa, ledger);
        var (first, second, unknown) = (items[0].Id, items[1].Id, ItemId.New());
        string? Why(long sum, params (ItemId, Money)[] wanted) => Allocation.Specified(Dollars(sum), items, wanted).Refusal?.Code;

        Assert.Equal("allocation.not-positive", Why(50, (unknown, Money.Zero)));
        Assert.Equal("allocation.twice", Why(50, (unknown, Dollars(1)), (unknown, Dollars(1))));
        Assert.Equal("allocation.not-open", Why(50, (unknown, Dollars(99))));
        Assert.Equal("allocation.more-than-open", Why(10, (second, Dollars(21))));
        Assert.Equal("allocation.more-than-sum", Why(99, (first, Dollars(80)), (second, Dollars(20))));
        Assert.Equal(Dollars(10), Allocation.Specified(Dollars(40), items, [(second, Dollars(20)), (first, Dollars(10))]).Answer.Unapplied);
    }

    [Fact]
    public void A_void_opens_the_copay_again_and_empties_the_drawer()
    {
        List<Posting> ledger = [Copay(30, Visit)];
        var payment = Pay(30, ledger, new Tender.Cash(Drawer, Dollars(30)), Visit).Answer;
        ledger.Add(payment);
        ledger.Add(Payments.Void(PostingId.New(), Void(payment)).Answer);

        Assert.Equal(Money.Zero, Balances.Of(ledger).CashIn(Drawer));
        Assert.Equal((Dollars(30), ItemKind.Copay), OpenItem.Of(Rosa, ledger).Select(item => (item.Open, item.Kind)).Single());
    }

    [Fact]
    public void Voids_are_refused_in_a_known_order()
    {
        List<Posting> ledger = [Copay(30, Visit)];
        var payment = Pay(50, ledger, new Tender.Cash(Drawer, Dollars(50)), Visit).Answer;

        // Each row has every later fault too, so that the order shows.
        var worst = Void(payment) with { Reason = "", ApprovedBy = Clerk };
        ExpectRefusal("reversal.reason-missing", worst with { ApprovedBy = Lead });
        ExpectRefusal("void.own-approval", worst);
        ExpectRefusal("void.credit-used", worst = worst with { CreditNow = Dollars(19) });
        ExpectRefusal("void.other-drawer", worst = worst with { Drawer = Guid.CreateVersion7() });
        ExpectRefusal("void.batch-closed", worst = worst with { IsBatchClosed = true });
        ExpectRefusal("void.other-day", worst = worst with { Today = Today.PlusDays(1) });
        ExpectRefusal("void.already", worst = worst with { IsReversed = true });
        ExpectRefusal("void.not-a-payment", worst with { Payment = ledger[0] });

        static void ExpectRefusal(string code, VoidPayment request) =>
            Assert.Equal(code, Payments.Void(PostingId.New(), request).Refusal?.Code);
    }

    [Fact]
    public void Nothing_is_charged_for_nothing()
    {
        Assert.Equal(
            "charge.not-positive",
            Charges.ChargeVisit(PostingId.New(), Today, Rosa, Visit, Money.Zero, Samplecare, ItemId.New()).Refusal?.Code);
        Assert.Equal(
            "copay.not-positive",
            Charges.CopayDue(PostingId.New(), Today, Rosa, Visit, Samplecare, Dollars(-1), ItemId.New()).Refusal?.Code);
    }
}
