using NodaTime;

namespace Porchlight.Clinic;

/// <summary>The federal holidays of the United States (5 U.S.C. 6103) on the day they are observed.</summary>
internal static class FederalHolidays
{
    public static IEnumerable<(LocalDate Observed, string Name)> Of(int year) =>
    [
        (Observed(new LocalDate(year, 1, 1)), "New Year's Day"),
        (Nth(year, 1, IsoDayOfWeek.Monday, 3), "Birthday of Martin Luther King, Jr."),
        (Nth(year, 2, IsoDayOfWeek.Monday, 3), "Washington's Birthday"),
        (new LocalDate(year, 6, 1).With(DateAdjusters.Previous(IsoDayOfWeek.Monday)), "Memorial Day"),
        (Observed(new LocalDate(year, 6, 19)), "Juneteenth National Independence Day"),
        (Observed(new LocalDate(year, 7, 4)), "Independence Day"),
        (Nth(year, 9, IsoDayOfWeek.Monday, 1), "Labor Day"),
        (Nth(year, 10, IsoDayOfWeek.Monday, 2), "Columbus Day"),
        (Observed(new LocalDate(year, 11, 11)), "Veterans Day"),
        (Nth(year, 11, IsoDayOfWeek.Thursday, 4), "Thanksgiving Day"),
        (Observed(new LocalDate(year, 12, 25)), "Christmas Day"),
    ];

    // Executive Order 11582: a Saturday's holiday is kept on the Friday before, a Sunday's on the Monday after.
    private static LocalDate Observed(LocalDate day) => day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(1),
        _ => day,
    };

    private static LocalDate Nth(int year, int month, IsoDayOfWeek day, int n) => LocalDate.FromYearMonthWeekAndDay(year, month, n, day);
}
