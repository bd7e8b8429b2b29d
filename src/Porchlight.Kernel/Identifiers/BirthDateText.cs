using NodaTime;

namespace Porchlight;

/// <summary>
/// Birth dates as people type them, month first: <c>03041964</c>, <c>030464</c>, <c>3/4/64</c>, <c>1964-03-04</c>, <c>mar 4 1964</c>,
/// <c>4 de marzo de 1964</c>. A year of two digits means the latest year whose day has come.
/// </summary>
public static class BirthDateText
{
    private static readonly string[][] MonthNames =
    [
        ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"], ["may", "mayo"], ["june", "junio"],
        ["july", "julio"], ["august", "agosto"], ["september", "septiembre", "setiembre"], ["october", "octubre"],
        ["november", "noviembre"], ["december", "diciembre"],
    ];

    private static readonly Refusal Incomplete =
        new("birth-date.incomplete", "A birth date has a month, a day and a year, such as 3/4/1964.", "birthDate");

    /// <summary>
    /// Refused, in this order: <c>birth-date.incomplete</c>, <c>birth-date.no-such-month</c>, <c>birth-date.no-such-day</c>,
    /// <c>birth-date.future</c>, <c>birth-date.too-long-ago</c>.
    /// </summary>
    public static Decision<BirthDate> Read(string? text, LocalDate today)
    {
        if (Parts(text) is not var (year, month, day))
        {
            return Incomplete;
        }

        if (month is < 1 or > 12)
        {
            const string sentence = "There is no such month. The month comes first, such as 3/4/1964.";
            return new Refusal("birth-date.no-such-month", sentence, "birthDate");
        }

        return FullYear(year, month, day, today) is not { } full ? Incomplete
            : NoSuchDay(full, month, day) is { } why ? why
            : BirthDate.From(new LocalDate(full, month, day), today);
    }

    /// <summary>The number of the month whose English or Spanish name begins with these three or more letters, or null.</summary>
    public static int? MonthNamed(string text)
    {
        var start = PersonName.Fold(text);
        var month = start.Length < 3
            ? -1
            : Array.FindIndex(MonthNames, names => names.Any(name => name.StartsWith(start, StringComparison.Ordinal)));
        return month < 0 ? null : month + 1;
    }

    private static (string Year, int Month, int Day)? Parts(string? text)
    {
        var parts = (text ?? "").Split([' ', '/', '-', '.', ',', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.ToLowerInvariant() is not ("de" or "del"))
            .ToArray();
        return parts switch
        {
            [var run] when TypedText.IsDigits(run) => Run(run),
            [var year, var month, var day] when year.Length == 4 => Numbers(year, month, day),
            [var month, var day, var year] when MonthNamed(month) is { } named => Numbers(year, $"{named}", day),
            [var day, var month, var year] when MonthNamed(month) is { } named => Numbers(year, $"{named}", day),
            [var month, var day, var year] => Numbers(year, month, day),
            _ => null,
        };
    }

    // No month is 19 or 20, so eight digits that begin so are a date with the year in front.
    private static (string, int, int)? Run(string run) => run.Length switch
    {
        8 when run.StartsWith("19", StringComparison.Ordinal) || run.StartsWith("20", StringComparison.Ordinal) =>
            Numbers(run[..4], run[4..6], run[6..]),
        8 or 6 => Numbers(run[4..], run[..2], run[2..4]),
        _ => null,
    };

    private static (string, int, int)? Numbers(string year, string month, string day) =>
        year.Length is 2 or 4 && month.Length <= 2 && day.Length <= 2 && TypedText.IsDigits(year + month + day)
            ? (year, int.Parse(month), int.Parse(day))
            : null;

    private static int? FullYear(string year, int month, int day, LocalDate today)
    {
        var number = int.Parse(year);
        if (year.Length == 4)
        {
            return number == 0 ? null : number;
        }

        var inThisCentury = (today.Year / 100 * 100) + number;
        var hasCome = (inThisCentury, month, day).CompareTo((today.Year, today.Month, today.Day)) <= 0;
        return hasCome ? inThisCentury : inThisCentury - 100;
    }

    // One sentence per short month, so that each can be translated whole. The day is no one's birth date, hence no patient data.
    private static Refusal? NoSuchDay(int year, int month, int day)
    {
        if (day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return null;
        }

        var sentence = (month, day) switch
        {
            (_, < 1 or > 31) => "No month has a day {0}. Ask once more.",
            (2, 29) => "February had no day {0} in that year. Ask once more.",
            (2, _) => "February has no day {0}. Ask once more.",
            (4, _) => "April has no day {0}. Ask once more.",
            (6, _) => "June has no day {0}. Ask once more.",
            (9, _) => "September has no day {0}. Ask once more.",
            _ => "November has no day {0}. Ask once more.",
        };
        return new Refusal("birth-date.no-such-day", sentence, "birthDate") { Facts = [$"{day}"] };
    }
}
