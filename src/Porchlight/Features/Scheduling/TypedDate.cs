using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Porchlight.Scheduling;

/// <summary>A day as it is typed at the desk, and the part of it that was asked for.</summary>
/// <param name="Until">Noon for "am"; null when nothing was said.</param>
/// <param name="NotBefore">Noon for "pm".</param>
internal sealed partial record TypedDate(LocalDate Date, LocalTime? NotBefore = null, LocalTime? Until = null)
{
    private static readonly LocalTime _noon = new(12, 0);
    private static readonly string[] _days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] _dias = ["lun", "mar", "mie", "jue", "vie", "sab", "dom"];

    /// <summary>
    /// <c>t</c>, <c>t+7</c>, <c>w+2</c> (weeks), <c>tue</c>, <c>next tue</c>, <c>3/4</c>, <c>3/4/26</c>, <c>03042026</c>, each with <c>am</c> or
    /// <c>pm</c> behind it; empty is today. A weekday alone is the next one, today not counted; "next" is the one of the following week.
    /// </summary>
    public static Decision<TypedDate> Read(string? typed, LocalDate today)
    {
        var words = PersonWords(typed);
        var half = words is [.., "am" or "pm"] ? words[^1] : null;
        var said = string.Join(' ', half is null ? words : words[..^1]);
        if (DateOf(said, today) is not { } date)
        {
            return NotUnderstood;
        }

        return new TypedDate(date, half == "pm" ? _noon : null, half == "am" ? _noon : null);
    }

    /// <summary>Today was said, and no other day is meant with it.</summary>
    public static bool SaysToday(string? typed) => PersonWords(typed) is ["t" or "h"];

    public static Refusal NotUnderstood { get; } =
        new("date.not-understood", "That is not a date we know. Try t, t+7, next tue or 3/4/26.", "when");

    private static LocalDate? DateOf(string said, LocalDate today)
    {
        if (said.Length == 0)
        {
            return today;
        }

        if (Shift().Match(said) is { Success: true } shift)
        {
            var by = shift.Groups["by"].Success ? int.Parse(shift.Groups["by"].Value, CultureInfo.InvariantCulture) : 0;
            return shift.Groups["unit"].Value switch
            {
                "w" or "s" => today.PlusWeeks(by),
                "m" => today.PlusMonths(by),
                _ => today.PlusDays(by),
            };
        }

        if (Weekday().Match(said) is { Success: true } named && DayOf(named.Groups["day"].Value) is { } day)
        {
            var next = today.Next(day);
            var following = today.PlusDays(7 - (int)today.DayOfWeek);
            return named.Groups["next"].Success && next <= following ? next.PlusWeeks(1) : next;
        }

        return Numbers(said, today);
    }

    // US order, month first; without a year the next such day.
    private static LocalDate? Numbers(string said, LocalDate today)
    {
        if (Iso().Match(said) is { Success: true } iso)
        {
            return Day(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        }

        if (Slashes().Match(said) is not { Success: true } match)
        {
            return null;
        }

        if (match.Groups["year"].Success)
        {
            var year = match.Groups["year"].Value;
            return Day(year.Length == 2 ? $"20{year}" : year, match.Groups["month"].Value, match.Groups["day"].Value);
        }

        var thisYear = Day($"{today.Year}", match.Groups["month"].Value, match.Groups["day"].Value);
        return thisYear < today ? Day($"{today.Year + 1}", match.Groups["month"].Value, match.Groups["day"].Value) : thisYear;
    }

    private static LocalDate? Day(string year, string month, string day)
    {
        var (y, m, d) = (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        return m is >= 1 and <= 12 && y is >= 1900 and <= 2200 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(y, m) ? new LocalDate(y, m, d) : null;
    }

    private static IsoDayOfWeek? DayOf(string word)
    {
        var at = Array.FindIndex(_days, day => word.StartsWith(day, StringComparison.Ordinal));
        at = at >= 0 ? at : Array.FindIndex(_dias, day => word.StartsWith(day, StringComparison.Ordinal));
        return at < 0 ? null : (IsoDayOfWeek)(at + 1);
    }

    private static string[] PersonWords(string? typed) =>
        (typed ?? "").ToLowerInvariant().Replace('é', 'e').Replace('á', 'a').Replace('ó', 'o').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?<unit>[thwsmd])(?<by>[+-]\d{1,3})?$")]
    private static partial Regex Shift();

    [GeneratedRegex(@"^(?<next>next |proximo )?(?<day>[a-z]{3,9})$")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?<month>\d{1,2})[/.-](?<day>\d{1,2})(?:[/.-](?<year>\d{4}|\d{2}))?$|^(?<month>\d{2})(?<day>\d{2})(?<year>\d{4})$")]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^(\d{4})-(\d{2})-(\d{2})$")]
    private static partial Regex Iso();
}
