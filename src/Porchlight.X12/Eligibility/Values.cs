using System.Globalization;

namespace Porchlight.X12;

/// <summary>Reads the data types of x12 §2.2 exactly: dates, money in whole cents, decimals.</summary>
internal static class Values
{
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>D8 is one day, RD8 a range; null when it is neither or unreadable.</summary>
    public static (DateOnly From, DateOnly To)? Period(string format, string text)
    {
        if (format == "D8")
        {
            return Date(text) is { } day ? (day, day) : null;
        }

        var parts = text.Split('-');
        return format == "RD8" && parts.Length == 2 && Date(parts[0]) is { } from && Date(parts[1]) is { } to ? (from, to) : null;
    }

    public static decimal? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>Whole cents; null when absent, unreadable, out of range, or finer than a cent (never rounded).</summary>
    public static long? Cents(string text)
    {
        if (Decimal(text) is not { } value || Math.Abs(value) > 1_000_000_000_000m)
        {
            return null;
        }

        var cents = value * 100;
        return cents == decimal.Truncate(cents) ? (long)cents : null;
    }

    public static string Dollars(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
