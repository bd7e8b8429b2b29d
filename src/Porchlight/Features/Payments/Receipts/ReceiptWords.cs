using NodaTime;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments;

/// <summary>The words of the paper that the page and the PDF share, in the paper's language.</summary>
internal static class ReceiptWords
{
    public static string Of(ReceiptDocument paper, string english, params object?[] facts) => Words.In(paper.Language, english, facts);

    /// <summary><c>Tue, Nov 24, 2026</c> or <c>mar, 24 nov 2026</c>.</summary>
    public static string DayOf(ReceiptDocument paper) =>
        paper.Language == "es" ? $"{paper.Date.Say("es")} {paper.Date.Year}" : $"{paper.Date.Say("en")}, {paper.Date.Year}";

    public static string TotalOf(ReceiptDocument paper) => Of(paper, paper.Undoes is null ? "Total paid" : "Total given back");
}
