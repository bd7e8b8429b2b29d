using CsCheck;
using Porchlight.Ledger;
using static Porchlight.Engines.Tests.Ledger.Desk;

namespace Porchlight.Engines.Tests.Ledger;

public class LedgerLawTests
{
    private static readonly AppointmentId[] Visits = [.. Enumerable.Range(0, 4).Select(_ => AppointmentId.New())];
    private static readonly string[] Tenders = ["cash", "card", "check"];

    private sealed record Act(string Kind, int Visit, long Cents, int Which);

    private static readonly Gen<Act> AnyAct = Gen.Select(
        Gen.OneOf("charge payer", "charge patient", "copay", "pay", "pay", "pay copay", "void", "apply credit"),
        Gen.Int[0, 3],
        Gen.Long[1, 50_000],
        Gen.Int[0, 5],
        (kind, visit, cents, which) => new Act(kind, visit, cents, which));

    [Fact]
    public void Any_sequence_of_acts_sums_to_zero_and_equals_the_books_kept_with_a_pencil() =>
        AnyAct.Array[1, 40].Sample(acts =>
        {
            var (books, ledger, takeBack) = (new DecimalBooks(), new List<Posting>(), new List<(Posting Payment, Func<bool> Undo)>());
            foreach (var act in acts)
            {
                Do(act, books, ledger, takeBack);
                if (!Agree(books, ledger))
                {
                    return false;
                }
            }

            return LedgerCheck.FirstFault(ledger.Select(posting =>
                new StoredPosting(posting.Id, posting.Reverses, [.. posting.Entries.Select(entry => entry.Amount)]))) is null;
        });

    [Fact]
    public void A_reversal_restores_every_balance_exactly() =>
        AnyAct.Array[1, 20].Sample(acts =>
        {
            var (books, ledger, takeBack) = (new DecimalBooks(), new List<Posting>(), new List<(Posting, Func<bool>)>());
            Array.ForEach(acts, act => Do(act, books, ledger, takeBack));
            return ledger.Where(posting => posting.Reverses is null).All(posting =>
            {
                var reversal = posting.Reverse(PostingId.New(), Today, "test", Lead).Answer;
                var without = ledger.Where(other => other != posting);
                return Shown(Balances.Of([.. ledger, reversal])).SequenceEqual(Shown(Balances.Of(without)));
            });
        });

    [Fact]
    public void Parts_and_what_is_kept_sum_to_the_payment_and_the_oldest_is_paid_first() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Select(Gen.Long[1, 40_000], Gen.Int[0, 60]).Array[0, 8]).Sample((cents, open) =>
        {
            var items = open.Select(item => new OpenItem(
                ItemId.New(), Rosa, null, Today.PlusDays(-item.Item2), ItemKind.Charge, new Money(item.Item1))).ToList();
            var allocation = Allocation.OldestFirst(new Money(cents), items);
            var partOf = allocation.Parts.ToDictionary(part => part.Item, part => part.Amount);
            var left = items.ConvertAll(item =>
                (item.Date, Left: item.Open - partOf.GetValueOrDefault(item.Id), Paid: partOf.ContainsKey(item.Id)));
            return allocation.Total == new Money(cents)
                && allocation.Parts.All(part => part.Amount > Money.Zero)
                && left.All(item => item.Left >= Money.Zero)
                && (allocation.Unapplied == Money.Zero || left.All(item => item.Left == Money.Zero))
                && left.Where(item => item.Left > Money.Zero).All(unpaid => left.All(other => !other.Paid || other.Date <= unpaid.Date));
        });

    [Fact]
    public void Splitting_an_amount_loses_no_cent_and_parts_differ_by_at_most_one() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Int[1, 36]).Sample((cents, count) =>
        {
            var parts = new Money(cents).Allocate(count);
            return parts.Count == count
                && Money.Sum(parts) == new Money(cents)
                && parts.Max().Cents - parts.Min().Cents <= 1
                && parts.Select(part => Math.Abs(part.Cents)).SequenceEqual(parts.Select(part => Math.Abs(part.Cents)).OrderDescending());
        });

    private static void Do(Act act, DecimalBooks books, List<Posting> ledger, List<(Posting Payment, Func<bool> Undo)> takeBack)
    {
        var (amount, dollars, visit) = (new Money(act.Cents), act.Cents / 100m, Visits[act.Visit]);
        switch (act.Kind)
        {
            case "charge payer":
                books.ChargePayer(dollars);
                ledger.Add(Charges.ChargeVisit(PostingId.New(), Today, Rosa, visit, amount, Samplecare, ItemId.New()).Answer);
                break;
            case "charge patient":
                books.ChargePatient(act.Visit, dollars);
                ledger.Add(Charges.ChargeVisit(PostingId.New(), Today, Rosa, visit, amount, null, ItemId.New()).Answer);
                break;
            case "copay":
                books.Copay(act.Visit, dollars);
                ledger.Add(Charges.CopayDue(PostingId.New(), Today, Rosa, visit, Samplecare, amount, ItemId.New()).Answer);
                break;
            case "void" when takeBack.Count > 0:
                TakeBack(act.Which % takeBack.Count, ledger, takeBack);
                break;
            case "pay" or "pay copay":
                var copayOf = act.Kind == "pay copay" ? act.Visit : (int?)null;
                var tender = Tenders[act.Which % 3];
                var payment = Payments.Take(
                    PostingId.New(),
                    Today,
                    Rosa,
                    amount,
                    tender switch { "cash" => new Tender.Cash(Drawer, amount), "card" => new Tender.Card(), _ => new Tender.Check() },
                    Allocation.OldestFirst(amount, OpenItem.Of(Rosa, ledger), copayOf is null ? null : visit)).Answer;
                ledger.Add(payment);
                takeBack.Add((payment, books.Pay(tender, dollars, copayOf)));
                break;
            case "apply credit" when books.Credit > 0:
                ApplyCredit(ledger);
                books.ApplyCredit();
                break;
            default:
                break; // nothing to void or apply yet
        }
    }

    private static void ApplyCredit(List<Posting> ledger)
    {
        var credit = Balances.Of(ledger).CreditOf(Rosa);
        var allocation = Allocation.OldestFirst(credit, OpenItem.Of(Rosa, ledger));
        if (allocation.Parts.Count > 0)
        {
            ledger.Add(Payments.ApplyCredit(PostingId.New(), Today, Rosa, credit, allocation).Answer);
        }
    }

    private static void TakeBack(int which, List<Posting> ledger, List<(Posting Payment, Func<bool> Undo)> takeBack)
    {
        var (payment, undo) = takeBack[which];
        takeBack.RemoveAt(which);
        var decision = Payments.Void(PostingId.New(), Void(payment) with { CreditNow = Balances.Of(ledger).CreditOf(Rosa) });
        Assert.Equal(undo() ? null : "void.credit-used", decision.Refusal?.Code);
        if (decision.Refusal is null)
        {
            ledger.Add(decision.Answer);
        }
    }

    private static bool Agree(DecimalBooks books, List<Posting> ledger)
    {
        var balances = Balances.Of(ledger);
        return balances.Total == Money.Zero
            && Dollars(balances[AccountCode.PayerReceivable]) == books.PayerOwes
            && Dollars(balances[AccountCode.Revenue]) == -books.Revenue
            && Dollars(balances.CreditOf(Rosa)) == books.Credit
            && Dollars(balances.CashIn(Drawer)) == books.Received["cash"]
            && Dollars(balances[AccountCode.CardClearing]) == books.Received["card"]
            && Dollars(balances[AccountCode.CheckClearing]) == books.Received["check"]
            && Dollars(balances[AccountCode.PatientReceivable, Rosa]) == books.Items.Sum(item => item.Open)
            && OpenItem.Of(Rosa, ledger)
                .Select(item => (Array.IndexOf(Visits, item.Visit!.Value), item.Kind == ItemKind.Copay, Dollars(item.Open)))
                .SequenceEqual(books.Items.Where(item => item.Open > 0).Select(item => (item.Visit, item.IsCopay, item.Open)));
    }

    private static decimal Dollars(Money money) => money.Cents / 100m;

    private static IEnumerable<Money> Shown(Balances balances) =>
        Enum.GetValues<AccountCode>()
            .SelectMany(account => new[] { balances[account], balances[account, Rosa] })
            .Append(balances.CashIn(Drawer));
}
