using NodaTime;
using Porchlight.Ledger;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments;

/// <summary>Writes the words of a receipt.</summary>
internal sealed class ReceiptPaper(VisitMoney money, Taker taker, Instant now)
{
    /// <param name="open">The items as they stood before the payment; what each lost is a line of the receipt.</param>
    public ReceiptDocument Of(IReadOnlyList<Tendered> tenders, IReadOnlyList<OpenItem> open) => Frame() with
    {
        For = [.. Paid(tenders, open)],
        Total = Money.Sum(tenders.Select(tender => tender.Amount)),
        By = [.. tenders.SelectMany(By)],
        LeftToPay = Money.Sum(money.Account.OpenItems.Select(item => item.Open)),
    };

    public ReceiptDocument Undoing(ReceiptDocument original, string why) => Frame() with
    {
        Undoes = original.Number,
        Why = Say(why),
        For = [.. original.For.Select(line => line with { Amount = -line.Amount })],
        Total = -original.Total,
        By = [.. original.By.Where(line => !line.IsChange).Select(line => line with { Amount = -line.Amount })],
        LeftToPay = Money.Sum(money.Account.OpenItems.Select(item => item.Open)),
    };

    private string Language => money.Patient.Language == "es" ? "es" : "en";

    private ReceiptDocument Frame()
    {
        return new ReceiptDocument
        {
            Number = "",
            Practice = money.Clinic.Organisation.Name,
            Site = [Say("{0} site, {1}", money.Site.Name, money.Site.Address.Say), money.Site.Phone],
            Date = money.Today,
            Time = money.Site.TimeOf(now),
            PaidBy = money.Patient.Legal.Full,
            TakenBy = taker.Name,
            For = [],
            Total = Money.Zero,
            By = [],
            LeftToPay = Money.Zero,
            Closing = Say("Thank you. If something looks wrong, call {0}.", money.Site.Phone),
            Language = Language,
        };
    }

    private IEnumerable<ReceiptLine> Paid(IReadOnlyList<Tendered> tenders, IReadOnlyList<OpenItem> open)
    {
        var total = Money.Sum(tenders.Select(tender => tender.Amount));
        var left = money.Account.OpenItems.ToDictionary(item => item.Id, item => item.Open);
        var credit = money.Made.Where(posting => posting.Memo == MemoCode.CreditApplied)
            .SelectMany(posting => posting.Entries).Where(entry => entry.Account == AccountCode.UnappliedCredit).ToList();
        var lines = open.Select(item => new ReceiptLine(What(item), item.Open - left.GetValueOrDefault(item.Id))).Where(line => line.Amount != Money.Zero).ToList();
        lines.AddRange(credit.Select(entry => new ReceiptLine(Say("Held from before"), -entry.Amount)));
        var ahead = total - Money.Sum(lines.Select(line => line.Amount));
        return ahead == Money.Zero ? lines : [.. lines, new ReceiptLine(Say("Paid ahead, kept for you"), ahead)];
    }

    private string What(OpenItem item) => item switch
    {
        { Kind: ItemKind.Copay } when item.Visit == money.Visit.Id => Say("Copay, visit today"),
        { Kind: ItemKind.Copay } => Say("Copay, visit {0}", DueReckoning.VisitDay(item, money.Account).Say(Language)),
        _ => Say("Balance, visit {0}", DueReckoning.VisitDay(item, money.Account).Say(Language)),
    };

    private IEnumerable<ReceiptLine> By(Tendered tender)
    {
        yield return new ReceiptLine(
            tender.Method switch
            {
                PayMethod.Cash => Say("Cash"),
                PayMethod.Check => Say("Check {0}", tender.CheckNumber),
                _ => Say("Card ending {0}, approval {1}", tender.Last4, tender.AuthCode),
            },
            tender.Amount);
        if (tender.Given is { } given)
        {
            yield return new ReceiptLine(Say("Cash given {0}, change", given), tender.Change, IsChange: true);
        }
    }

    // The paper is in the language of who gets it.
    private string Say(string english, params object?[] facts) => Words.In(Language, english, facts);
}
