using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Porchlight.Payments.Api;
using Porchlight.Platform;
using Porchlight.Platform.Commands;

namespace Porchlight.Payments;

/// <summary>
/// Numbers receipts. The next number is one more than the last of the site and year, read in the transaction that uses it; two that read
/// the same meet at the unique key and one is run again, so a number is neither given twice nor left out.
/// </summary>
internal static class ReceiptBook
{
    /// <summary>Within one node they take turns, so that on PostgreSQL a busy desk does not meet at the key at all.</summary>
    public static string LaneOf(SiteId site) => $"receipts:{site}";

    public static async Task<Receipt> WriteAsync(VisitMoney money, ReceiptDocument paper, ReceiptId? undoes, Act act, CancellationToken cancellationToken)
    {
        var (site, year) = (money.Site.Id, money.Today.Year);
        var last = await act.Db.Receipts.Where(row => row.Site == site && row.Year == year).MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;
        paper = paper with { Number = Receipt.Written(money.Site.Letter, year, last + 1) };
        var receipt = new Receipt
        {
            Id = ReceiptId.New(),
            Site = site,
            Year = year,
            Number = last + 1,
            Patient = money.Patient.Id,
            Appointment = money.Visit.Id,
            Date = money.Today,
            At = act.Now,
            Total = paper.Total,
            Undoes = undoes,
            Document = new Phi<string>(JsonSerializer.Serialize(paper, PlatformJson.Options)),
        };
        act.Insert(receipt);
        return receipt;
    }
}

internal static class ReceiptNumbers
{
    public static string Written(this Receipt receipt, Clinic.Api.SiteInfo site) => Receipt.Written(site.Letter, receipt.Year, receipt.Number);
}
