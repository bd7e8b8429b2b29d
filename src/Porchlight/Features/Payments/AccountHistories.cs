using Porchlight.Ledger;
using Porchlight.Payments.Api;

namespace Porchlight.Payments;

/// <summary>Tells a patient's ledger as a story that adds up: each line's balance is the one before it and what the line changed.</summary>
internal static class AccountHistories
{
    public static AccountHistory Of(PatientAccount account, IReadOnlyDictionary<PostingId, (Payment Payment, string Number)> payments, IReadOnlyCollection<AppointmentId> onFile)
    {
        var (withPlan, left) = (Money.Zero, Money.Zero);
        var lines = new List<AccountLine>();
        // A reader goes by the days; what came on one day stays in the order it came.
        foreach (var posting in account.Postings.OrderBy(posting => posting.Date))
        {
            withPlan += In(posting, AccountCode.PayerReceivable);
            left += In(posting, AccountCode.PatientReceivable) + In(posting, AccountCode.UnappliedCredit);
            lines.Add(Line(posting, payments, onFile) with { WithPlan = withPlan, Left = left });
        }

        return new AccountHistory(account.Patient, lines, withPlan, left);
    }

    private static AccountLine Line(
        Posting posting, IReadOnlyDictionary<PostingId, (Payment Payment, string Number)> payments, IReadOnlyCollection<AppointmentId> onFile)
    {
        var visit = posting.Entries.Select(entry => entry.Visit).FirstOrDefault(found => found is { } named && onFile.Contains(named));
        var (what, facts, path) = Words(posting, visit, payments);
        var money = In(posting, AccountCode.CashDrawer) + In(posting, AccountCode.CardClearing) + In(posting, AccountCode.CheckClearing);
        var isPlans = posting.Memo == MemoCode.PlanDecided;
        return new AccountLine(
            posting.Id.Value, posting.Date, what, facts, -In(posting, AccountCode.Revenue), isPlans ? money : Money.Zero,
            In(posting, AccountCode.ContractualAdjustment) + In(posting, AccountCode.WriteOff), isPlans ? Money.Zero : money, Money.Zero, Money.Zero, path);
    }

    private static (string What, string[] Facts, string? Path) Words(
        Posting posting, AppointmentId? visit, IReadOnlyDictionary<PostingId, (Payment Payment, string Number)> payments)
    {
        var toVisit = visit is null ? null : $"/appointments/{visit}";
        return posting.Memo switch
        {
            MemoCode.VisitCharged when In(posting, AccountCode.PayerReceivable) > Money.Zero => ("Visit, asked of the plan", [], toVisit),
            MemoCode.VisitCharged => ("Visit, paid on your own", [], toVisit),
            MemoCode.CopayDue => ("Copay of the visit: your part instead of the plan's", [], toVisit),
            MemoCode.PlanDecided => (
                "The plan decided: it paid {0}, your part is {1}",
                [In(posting, AccountCode.CheckClearing).ToString(), In(posting, AccountCode.PatientReceivable).ToString()], toVisit),
            MemoCode.PaymentTaken when payments.TryGetValue(posting.Id, out var paid) => (
                paid.Payment.Method switch
                {
                    PayMethod.Cash => "Paid in cash, receipt {0}",
                    PayMethod.Card => "Paid by card, receipt {0}",
                    _ => "Paid by check, receipt {0}",
                },
                [paid.Number], $"/receipts/{paid.Payment.Receipt}"),
            MemoCode.CreditApplied => ("Money held from before was used", [], null),
            MemoCode.Reversal when posting.Reverses is { } original && payments.TryGetValue(original, out var back) =>
                ("Taken back: receipt {0}", [back.Number], $"/receipts/{back.Payment.Receipt}"),
            _ => ("Payment", [], null),
        };
    }

    private static Money In(Posting posting, AccountCode account) =>
        Money.Sum(posting.Entries.Where(entry => entry.Account == account).Select(entry => entry.Amount));
}
