using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Porchlight.Platform.Printing;

/// <summary>
/// PDFs are set in DejaVu Sans Condensed, which travels inside the program: a server has no fonts, and a reprint looks the same everywhere.
/// </summary>
internal static class PrintFonts
{
    private const string Family = "DejaVu Sans Condensed";
    private static readonly Lock _once = new();

    /// <summary>A document that embeds only the letters it uses. Its dates are left to whoever makes it.</summary>
    public static PdfDocument NewDocument(string title)
    {
        lock (_once)
        {
            GlobalFontSettings.FontResolver ??= new Embedded();
        }

        var pdf = new PdfDocument();
        pdf.Info.Title = title;
        pdf.Info.Creator = "Porchlight";
        return pdf;
    }

    /// <summary>Font sizes follow the page's unit.</summary>
    public static XFont Millimetres(double size, bool bold) => new(Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    private sealed class Embedded : IFontResolver
    {
        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? "DejaVuSansCondensed-Bold.ttf" : "DejaVuSansCondensed.ttf");

        public byte[] GetFont(string faceName)
        {
            using var stream = typeof(PrintFonts).Assembly.GetManifestResourceStream($"fonts/{faceName}")!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
