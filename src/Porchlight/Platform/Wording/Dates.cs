using System.Globalization;
using NodaTime;

namespace Porchlight.Platform.Wording;

/// <summary>Times <c>9:45 AM</c>, dates <c>Tue, Nov 24</c>, as said at a desk in either language (design language §5).</summary>
public static class Dates
{
    private static readonly string[] _months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] _meses = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
    private static readonly string[] _days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] _dias = ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"];

    // Papers and messages are in the patient's language, whatever the desk works in.
    private static bool Spanish(string? language) => (language ?? Words.Language) == "es";

    /// <summary><c>9:45 AM</c>; <c>9:45</c> when <paramref name="bare"/>, for columns.</summary>
    public static string Say(this LocalTime time, bool bare = false)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        var clock = string.Create(CultureInfo.InvariantCulture, $"{hour}:{time.Minute:00}");
        return bare ? clock : $"{clock} {(time.Hour < 12 ? "AM" : "PM")}";
    }

    /// <summary><c>Tue, Nov 24</c> or <c>mar, 24 nov</c>.</summary>
    public static string Say(this LocalDate date, string? language = null) => Spanish(language)
        ? $"{_dias[(int)date.DayOfWeek - 1]}, {date.Day} {_meses[date.Month - 1]}"
        : $"{_days[(int)date.DayOfWeek - 1]}, {_months[date.Month - 1]} {date.Day}";

    /// <summary><c>Mar 4, 1964</c> or <c>4 mar 1964</c>.</summary>
    public static string SayWithYear(this LocalDate date, string? language = null) => Spanish(language)
        ? $"{date.Day} {_meses[date.Month - 1]} {date.Year}"
        : $"{_months[date.Month - 1]} {date.Day}, {date.Year}";

    /// <summary>Whole years on <paramref name="today"/>.</summary>
    public static int AgeOn(this LocalDate born, LocalDate today) => Period.Between(born, today, PeriodUnits.Years).Years;
}
