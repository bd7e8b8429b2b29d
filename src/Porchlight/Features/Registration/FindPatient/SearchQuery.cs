using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Matching;
using Porchlight.Platform.Database;

namespace Porchlight.Registration;

/// <summary>
/// One combination of readings as index ranges: the names in each order they may stand in, narrowed by birth date, phone or number.
/// Never a LIKE, never a scan (PERFORMANCE.md §2).
/// </summary>
internal sealed class SearchQuery(PorchlightDb db, int most)
{
    public async Task<IReadOnlyList<PatientId>> RunAsync(IReadOnlyList<SearchReading> readings, CancellationToken cancellationToken)
    {
        var words = readings.OfType<SearchReading.NamePrefix>().Select(name => name.Folded).ToList();
        var found = new List<PatientId>();
        foreach (var query in words.Count == 0 ? [WithoutName(readings)] : Named(words).Select(names => Narrowed(names, readings)))
        {
            found.AddRange(await query.Take(most).ToListAsync(cancellationToken));
        }

        return [.. found.Distinct()];
    }

    /// <summary>Records with exactly these words, for spellings that the vocabulary proposed.</summary>
    public async Task<IReadOnlyList<PatientId>> ExactlyAsync(
        IReadOnlyCollection<string> first, IReadOnlyCollection<string>? second, IReadOnlyList<SearchReading> rest, CancellationToken cancellationToken)
    {
        IQueryable<SearchName>[] orders = second is null
            ? [db.SearchNames.Where(row => first.Contains(row.Last)), db.SearchNames.Where(row => first.Contains(row.First))]
            : [
                db.SearchNames.Where(row => first.Contains(row.Last) && second.Contains(row.First)),
                db.SearchNames.Where(row => second.Contains(row.Last) && first.Contains(row.First)),
            ];
        var found = new List<PatientId>();
        foreach (var names in orders)
        {
            found.AddRange(await Narrowed(names, rest).Take(most).ToListAsync(cancellationToken));
        }

        return [.. found.Distinct()];
    }

    private IEnumerable<IQueryable<SearchName>> Named(List<string> words)
    {
        var (one, two) = (words[0], words.ElementAtOrDefault(1));
        if (two is null)
        {
            yield return Last(one);
            yield return First(db.SearchNames, one);
        }
        else
        {
            // With a letter of each name the range is short, whichever stands first.
            yield return First(Last(one).Where(row => row.Letter == two.Substring(0, 1)), two);
            yield return First(Last(two).Where(row => row.Letter == one.Substring(0, 1)), one);
        }
    }

    private IQueryable<SearchName> Last(string prefix)
    {
        var end = After(prefix);
        return db.SearchNames.Where(row => row.Last.CompareTo(prefix) >= 0 && row.Last.CompareTo(end) < 0);
    }

    private static IQueryable<SearchName> First(IQueryable<SearchName> names, string prefix)
    {
        var end = After(prefix);
        return names.Where(row => row.First.CompareTo(prefix) >= 0 && row.First.CompareTo(end) < 0);
    }

    private IQueryable<PatientId> Narrowed(IQueryable<SearchName> names, IReadOnlyList<SearchReading> readings)
    {
        foreach (var reading in readings)
        {
            names = reading switch
            {
                SearchReading.BornOn born => names.Where(row => row.Born == born.Date),
                SearchReading.BornInYear year => BornBetween(names, new LocalDate(year.Year, 1, 1), new LocalDate(year.Year, 12, 31)),
                SearchReading.BornOnDay day => OnAnyOf(names, DaysOfAllYears(day)),
                SearchReading.NamePrefix => names,
                _ => Also(names, Others(reading)),
            };
        }

        return names.OrderBy(row => row.Last).ThenBy(row => row.First).Select(row => row.Patient);
    }

    private static IQueryable<SearchName> BornBetween(IQueryable<SearchName> names, LocalDate from, LocalDate to) =>
        names.Where(row => row.Born >= from && row.Born <= to);

    private static IQueryable<SearchName> OnAnyOf(IQueryable<SearchName> names, List<LocalDate> days) => names.Where(row => days.Contains(row.Born));

    private static IQueryable<SearchName> Also(IQueryable<SearchName> names, IQueryable<PatientId> others) => names.Where(row => others.Contains(row.Patient));

    private IQueryable<PatientId> WithoutName(IReadOnlyList<SearchReading> readings)
    {
        var narrowest = readings.OrderBy(Width).First();
        var ids = Others(narrowest);
        foreach (var reading in readings.Where(reading => reading != narrowest))
        {
            var others = Others(reading);
            ids = ids.Where(id => others.Contains(id));
        }

        return ids;
    }

    private static int Width(SearchReading reading) => reading switch
    {
        SearchReading.ChartNumber or SearchReading.Email => 0,
        SearchReading.BornOn => 1,
        SearchReading.PhoneEnd end => 10 - end.Digits.Length,
        _ => 20,
    };

    private IQueryable<PatientId> Others(SearchReading reading)
    {
        switch (reading)
        {
            case SearchReading.ChartNumber chart:
                return db.Patients.Where(row => row.Mrn == chart.Mrn).Select(row => row.Id);
            case SearchReading.Email email:
                return db.PatientContacts.Where(row => row.Value == email.Address && row.Kind == ContactKind.Email).Select(row => row.Patient);
            case SearchReading.PhoneEnd phone:
                var (from, end) = (phone.Reversed, After(phone.Reversed));
                return db.PatientContacts.Where(row => row.Reversed.CompareTo(from) >= 0 && row.Reversed.CompareTo(end) < 0).Select(row => row.Patient);
            case SearchReading.BornOn born:
                return db.Patients.Where(row => row.Born == born.Date).OrderBy(row => row.Family).Select(row => row.Id);
            case SearchReading.BornInYear year:
                var (first, last) = (new LocalDate(year.Year, 1, 1), new LocalDate(year.Year, 12, 31));
                return db.Patients.Where(row => row.Born >= first && row.Born <= last).OrderBy(row => row.Born).ThenBy(row => row.Family).Select(row => row.Id);
            case SearchReading.BornOnDay day:
                var days = DaysOfAllYears(day);
                return db.Patients.Where(row => days.Contains(row.Born)).Select(row => row.Id);
            default:
                return db.Patients.Where(row => row.MrnSerial < 0).Select(row => row.Id);
        }
    }

    private static List<LocalDate> DaysOfAllYears(SearchReading.BornOnDay day) =>
        [.. Enumerable.Range(1900, 150).Where(year => day.Day <= CalendarSystem.Iso.GetDaysInMonth(year, day.Month)).Select(year => new LocalDate(year, day.Month, day.Day))];

    // The end of "all that begins so" in byte order.
    private static string After(string prefix) => prefix + '\uffff';
}
