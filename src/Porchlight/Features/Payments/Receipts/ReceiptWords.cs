using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments;

/// <summary>The words of the paper that the page and the PDF share. Papers are English.</summary>
internal static class ReceiptWords
{
    private static readonly LocalDatePattern _day = LocalDatePattern.Create("ddd, MMM d, uuuu", CultureInfo.InvariantCulture);

    public static string Day(LocalDate date) => _day.Format(date);

    public static string TotalOf(ReceiptDocument paper) => Words.In("en", paper.Undoes is null ? "Total paid" : "Total given back");
}
