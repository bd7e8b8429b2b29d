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
        Why = why,
        For = [.. original.For.Select(line => line with { Amount = -line.Amount })],
        Total = -original.Total,
        By = [.. original.By.Where(line => !line.What.StartsWith("Cash given", StringComparison.Ordinal)).Select(line => line with { Amount = -line.Amount })],
        LeftToPay = Money.Sum(money.Account.OpenItems.Select(item => item.Open)),
    };

    private ReceiptDocument Frame()
    {
        var language = money.Patient.Language == "es" ? "es" : "en";
        return new ReceiptDocument
        {
            Number = "",
            Practice = money.Clinic.Organisation.Name,
            Site = [$"{money.Site.Name} site, {money.Site.Address.Say}", money.Site.Phone],
            Date = money.Today,
            Time = money.Site.TimeOf(now),
            PaidBy = money.Patient.Legal.Full,
            TakenBy = taker.Name,
            For = [],
            Total = Money.Zero,
            By = [],
            LeftToPay = Money.Zero,
            Closing = Words.In(language, "Thank you. If something looks wrong, call {0}.", money.Site.Phone),
            ClosingLanguage = language,
        };
    }

    private IEnumerable<ReceiptLine> Paid(IReadOnlyList<Tendered> tenders, IReadOnlyList<OpenItem> open)
    {
        var total = Money.Sum(tenders.Select(tender => tender.Amount));
        var left = money.Account.OpenItems.ToDictionary(item => item.Id, item => item.Open);
        var credit = money.Made.Where(posting => posting.Memo == MemoCode.CreditApplied)
            .SelectMany(posting => posting.Entries).Where(entry => entry.Account == AccountCode.UnappliedCredit).ToList();
        var lines = open.Select(item => new ReceiptLine(What(item), item.Open - left.GetValueOrDefault(item.Id))).Where(line => line.Amount != Money.Zero).ToList();
        lines.AddRange(credit.Select(entry => new ReceiptLine("Held from before", -entry.Amount)));
        var ahead = total - Money.Sum(lines.Select(line => line.Amount));
        return ahead == Money.Zero ? lines : [.. lines, new ReceiptLine("Paid ahead, kept for you", ahead)];
    }

    private string What(OpenItem item) => item switch
    {
        { Kind: ItemKind.Copay } when item.Visit == money.Visit.Id => "Copay, visit today",
        { Kind: ItemKind.Copay } => $"Copay, visit {Day(item.Date)}",
        _ => $"Balance, visit {Day(item.Date)}",
    };

    private static IEnumerable<ReceiptLine> By(Tendered tender)
    {
        yield return new ReceiptLine(
            tender.Method switch
            {
                PayMethod.Cash => "Cash",
                PayMethod.Check => $"Check {tender.CheckNumber}",
                _ => $"Card ending {tender.Last4}, approval {tender.AuthCode}",
            },
            tender.Amount);
        if (tender.Given is { } given)
        {
            yield return new ReceiptLine($"Cash given {given}, change", tender.Change);
        }
    }

    // The paper is English whatever language the desk works in.
    private static string Day(LocalDate date) => NodaTime.Text.LocalDatePattern.Create("MMM d", System.Globalization.CultureInfo.InvariantCulture).Format(date);
}
