using PdfSharp.Drawing;
using PdfSharp.Pdf;
using Porchlight.Platform.Printing;
using Porchlight.Platform.Wording;

namespace Porchlight.Payments;

/// <summary>Draws a receipt on an 80 mm roll: a fixed document, the same bytes of text at every printing but for the word "Copy".</summary>
internal static class ReceiptPdf
{
    private const double Width = 80, Margin = 5, Line = 4.6;

    public static byte[] Draw(ReceiptDocument paper, bool isCopy)
    {
        using var pdf = PrintFonts.NewDocument($"Receipt {paper.Number}");
        var rows = Rows(paper, isCopy).ToList();
        var page = pdf.AddPage();
        (page.Width, page.Height) = (XUnit.FromMillimeter(Width), XUnit.FromMillimeter((Margin * 3) + (Line * rows.Count)));
        using (var sheet = XGraphics.FromPdfPage(page, XGraphicsUnit.Millimeter))
        {
            var at = Margin + Line;
            foreach (var row in rows)
            {
                Write(sheet, row, at);
                at += Line;
            }
        }

        using var bytes = new MemoryStream();
        pdf.Save(bytes);
        return bytes.ToArray();
    }

    private static void Write(XGraphics sheet, Row row, double at)
    {
        if (row.IsRule)
        {
            sheet.DrawLine(new XPen(XColors.Black, 0.2), Margin, at - (Line / 3), Width - Margin, at - (Line / 3));
            return;
        }

        var font = PrintFonts.Millimetres(3.1, row.IsBold);
        sheet.DrawString(row.Left, font, XBrushes.Black, Margin, at);
        if (row.Right is { } right)
        {
            sheet.DrawString(right, font, XBrushes.Black, Width - Margin - sheet.MeasureString(right, font).Width, at);
        }
    }

    private static IEnumerable<Row> Rows(ReceiptDocument paper, bool isCopy)
    {
        yield return new(paper.Practice, null, IsBold: true);
        foreach (var line in paper.Site.SelectMany(line => Folded(line)))
        {
            yield return new(line);
        }

        if (isCopy)
        {
            yield return new(ReceiptWords.Of(paper, "Copy"), null, IsBold: true);
        }

        foreach (var line in paper.Undoes is null ? [] : Folded(ReceiptWords.Of(paper, "Takes back receipt {0}: {1}", paper.Undoes, paper.Why)))
        {
            yield return new(line, null, IsBold: true);
        }

        yield return Row.Rule;
        yield return new(ReceiptWords.Of(paper, "Receipt"), paper.Number, IsBold: true);
        yield return new(ReceiptWords.DayOf(paper), paper.Time.Say());
        yield return new(ReceiptWords.Of(paper, "Paid by"), paper.PaidBy);
        yield return new(ReceiptWords.Of(paper, "Taken by"), paper.TakenBy);
        yield return Row.Rule;
        foreach (var line in paper.For)
        {
            yield return new(line.What, line.Amount.ToString());
        }

        yield return new(ReceiptWords.TotalOf(paper), paper.Total.ToString(), IsBold: true);
        yield return Row.Rule;
        foreach (var line in paper.By)
        {
            yield return new(line.What, line.Amount.ToString());
        }

        yield return Row.Rule;
        yield return new(ReceiptWords.Of(paper, "Left to pay"), paper.LeftToPay.ToString(), IsBold: true);
        foreach (var line in Folded(paper.Closing))
        {
            yield return new(line);
        }
    }

    /// <summary>Lines of at most 44 letters, which is what the roll holds.</summary>
    private static IEnumerable<string> Folded(string text)
    {
        const int most = 44;
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > most && line.Length > 0)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private sealed record Row(string Left, string? Right = null, bool IsBold = false, bool IsRule = false)
    {
        public static Row Rule { get; } = new("", IsRule: true);
    }
}
