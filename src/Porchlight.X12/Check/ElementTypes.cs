using System.Buffers;
using System.Globalization;

namespace Porchlight.X12;

/// <summary>The data types of X12 (x12 §2.2).</summary>
internal static class ElementTypes
{
    private static readonly SearchValues<char> DecimalCharacters = SearchValues.Create("0123456789.");

    public static bool IsDate8(string text) =>
        text.Length == 8 && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsDate6(string text) =>
        text.Length == 6 && DateOnly.TryParseExact("20" + text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>HHMM, HHMMSS, HHMMSSD or HHMMSSDD.</summary>
    public static bool IsTime(string text)
    {
        if (text.Length is not (4 or 6 or 7 or 8) || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var seconds = text.Length == 4 ? 0 : int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture) < 24
            && int.Parse(text.AsSpan(2, 2), CultureInfo.InvariantCulture) < 60 && seconds < 60;
    }

    /// <summary>R: digits with an optional leading minus and decimal point; no exponent, no thousands comma.</summary>
    public static bool IsDecimal(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var points = digits.Count('.');
        return digits.Length > points && points <= 1 && digits.IndexOfAnyExcept(DecimalCharacters) < 0;
    }

    /// <summary>N0.</summary>
    public static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>By DTP02/DMG01: D8, RD8, D6, TM, DT.</summary>
    public static bool FitsFormat(string format, string text) => format switch
    {
        "D8" => IsDate8(text),
        "RD8" => text.Length == 17 && text[8] == '-' && IsDate8(text[..8]) && IsDate8(text[9..])
            && string.CompareOrdinal(text, 0, text, 9, 8) <= 0,
        "D6" => IsDate6(text),
        "TM" => IsTime(text),
        "DT" => text.Length is 12 or 14 && IsDate8(text[..8]) && IsTime(text[8..]),
        _ => true,
    };
}
