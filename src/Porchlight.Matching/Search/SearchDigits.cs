using NodaTime;

namespace Porchlight.Matching;

/// <summary>A bare run of digits means different things by its length, and often several.</summary>
internal static class SearchDigits
{
    public static List<SearchReading> Read(string digits, LocalDate today) =>
    [
        .. digits.Length is 6 or 8 ? SearchDates.Read(digits, today) : [],
        .. Years(digits, today),
        .. digits.Length == 4 ? Days(digits) : [],
        .. SearchReader.Accepted(Mrn.Read(digits), mrn => new SearchReading.ChartNumber(mrn)),
        .. PhoneEnds(digits),
    ];

    private static IEnumerable<SearchReading> Years(string digits, LocalDate today)
    {
        if (digits.Length is not (2 or 4))
        {
            yield break;
        }

        var number = int.Parse(digits);
        var century = today.Year / 100 * 100;
        int[] years = digits.Length == 4 ? [number] : [century + number, century - 100 + number];
        foreach (var year in years.Where(year => year <= today.Year && year >= today.Year - BirthDate.OldestYears))
        {
            yield return new SearchReading.BornInYear(year);
        }
    }

    private static IEnumerable<SearchReading> Days(string digits) =>
        SearchDates.DayOfAnyYear(int.Parse(digits[..2]), int.Parse(digits[2..]));

    private static IEnumerable<SearchReading> PhoneEnds(string digits)
    {
        var national = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        return national.Length is >= 2 and <= 10 ? [new SearchReading.PhoneEnd(national)] : [];
    }
}
