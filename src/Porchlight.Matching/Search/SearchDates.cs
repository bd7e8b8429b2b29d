using NodaTime;

namespace Porchlight.Matching;

/// <summary>Dates in the search box. Month first as at the desk; day first stands behind it wherever both make sense.</summary>
internal static class SearchDates
{
    private static readonly char[] Between = ['/', '-', '.', ' '];

    public static List<SearchReading> Read(string token, LocalDate today)
    {
        var parts = token.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
        {
            return [.. DayOfAnyYear(int.Parse(parts[0]), int.Parse(parts[1]))];
        }

        return [.. new[] { token, DayFirst(parts) }
            .OfType<string>()
            .SelectMany(text => SearchReader.Accepted(BirthDate.Read(text, today), born => new SearchReading.BornOn(born.Date)))
            .Distinct()];
    }

    /// <summary>A birthday without its year, in both orders where both exist. February 29 is a birthday.</summary>
    public static IEnumerable<SearchReading> DayOfAnyYear(int first, int second) =>
        new[] { (Month: first, Day: second), (Month: second, Day: first) }
            .Where(at => at.Month is >= 1 and <= 12 && at.Day >= 1 && at.Day <= CalendarSystem.Iso.GetDaysInMonth(2024, at.Month))
            .Select(at => new SearchReading.BornOnDay(at.Month, at.Day))
            .Distinct();

    private static string? DayFirst(string[] parts) => parts switch
    {
        [{ Length: 6 or 8 } run] when !run.StartsWith("19", StringComparison.Ordinal) && !run.StartsWith("20", StringComparison.Ordinal) =>
            run[2..4] + run[..2] + run[4..],
        [{ Length: <= 2 }, _, _] => $"{parts[1]}/{parts[0]}/{parts[2]}",
        _ => null,
    };
}
