using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Today at Main as in the pictures, told at 9:41; at another time of day the same people come at the same distance from now.</summary>
internal static class SeedNamedPeople
{
    private static readonly LocalTime _told = new(9, 40);

    // What they are called, provider, visit type, minutes, booked time, state, arrived, ticket, lane.
    private static readonly (string Called, string Provider, string Visit, int Minutes, string At, VisitState State, string? Arrived, int Ticket, short Lane)[] _rows =
    [
        ("Otis", "Dr. Lindqvist", "NEW", 40, "09:10", VisitState.CheckedIn, "09:02", 9, 0),
        ("Ada", "Dr. Abara", "FU", 20, "09:20", VisitState.CheckedIn, "09:23", 11, 0),
        ("Kofi", "Lab", "LAB", 10, "09:30", VisitState.CheckedIn, "09:32", 12, 0),
        ("Linh", "Dr. Reyes-Test", "FU", 20, "09:30", VisitState.CheckedIn, "09:35", 13, 0),
        ("Rosi", "Dr. Abara", "FU", 15, "09:45", VisitState.Arrived, "09:37", 14, 0),
        ("Milo", "N. Okafor, NP", "SICK", 10, "09:50", VisitState.Arrived, "09:40", 15, 0),
        // Booked over: he asked for that morning, and Dr. Lindqvist agreed.
        ("Theo", "Dr. Lindqvist", "FU", 20, "09:25", VisitState.Confirmed, null, 0, 1),
        ("Wren", "N. Okafor, NP", "SICK", 15, "10:00", VisitState.Confirmed, null, 0, 0),
        ("Inez", "Dr. Abara", "PROC", 45, "10:00", VisitState.Confirmed, null, 0, 0),
        ("Noor", "Dr. Reyes-Test", "NEW", 40, "10:10", VisitState.Booked, null, 0, 0),
        ("Jordan", "Dr. Lindqvist", "FU", 20, "10:20", VisitState.Confirmed, null, 0, 0),
    ];

    // Whom they saw before, and how many days ago: without one, somebody is a new patient.
    private static readonly (string Called, string Provider, string Visit, int DaysAgo, string At)[] _before =
    [
        ("Ada", "Dr. Reyes-Test", "FU", 104, "09:00"),
        ("Kofi", "Dr. Abara", "FU", 60, "09:00"),
        ("Linh", "Dr. Reyes-Test", "FU", 61, "09:30"),
        ("Rosi", "Dr. Abara", "FU", 62, "10:00"),
        ("Milo", "N. Okafor, NP", "SICK", 63, "09:00"),
        ("Theo", "Dr. Lindqvist", "FU", 64, "09:00"),
        ("Wren", "N. Okafor, NP", "SICK", 65, "09:30"),
        ("Inez", "Dr. Abara", "FU", 66, "11:00"),
        ("Jordan", "Dr. Lindqvist", "FU", 67, "10:00"),
    ];

    /// <summary>One earlier visit of each who is not new, on a weekday of its own before the seeded months.</summary>
    public static IEnumerable<SeedVisit> Before(ClinicSnapshot clinic, Instant now, SeededPatients patients)
    {
        var main = clinic.Sites.First(site => site.Letter == 'M');
        foreach (var row in _before)
        {
            var date = main.Today(now).PlusDays(-row.DaysAgo);
            date = date.DayOfWeek > IsoDayOfWeek.Friday ? date.PlusDays(-2) : date;
            var start = (date + Time(row.At)).InZoneLeniently(main.Zone).ToInstant();
            var visitType = clinic.VisitTypes.First(type => type.Code == row.Visit);
            yield return new SeedVisit(
                patients[row.Called], clinic.Providers.First(found => found.Name == row.Provider), main, visitType, start, visitType.EstablishedMinutes,
                VisitState.CheckedOut, start - Duration.FromMinutes(8));
        }
    }

    public static IEnumerable<SeedVisit> Today(ClinicSnapshot clinic, Instant now, SeededPatients patients)
    {
        var main = clinic.Sites.First(site => site.Letter == 'M');
        // Cut to five minutes, so that visits lie on cells.
        var shift = Duration.FromMinutes((long)Math.Floor((now - At(main, now, _told)).TotalMinutes / 5) * 5);
        foreach (var row in _rows)
        {
            var provider = clinic.Providers.First(found => found.Name == row.Provider);
            var visitType = clinic.VisitTypes.First(type => type.Code == row.Visit);
            yield return new SeedVisit(
                patients[row.Called], provider, main, visitType, At(main, now, Time(row.At)) + shift, row.Minutes, row.State,
                row.Arrived is null ? null : At(main, now, Time(row.Arrived)) + shift, row.Ticket, row.Lane);
        }
    }

    private static Instant At(SiteInfo site, Instant now, LocalTime time) => (site.Today(now) + time).InZoneLeniently(site.Zone).ToInstant();

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
