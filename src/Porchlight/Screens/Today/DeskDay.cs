using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Today;

/// <summary>One site's visits of a day at one moment: how many stand where, who waits how long. Counts need no patient.</summary>
public sealed record DeskDay(IReadOnlyList<AppointmentCard> Visits, Instant Now)
{
    /// <summary>Groups whose rows are fetched only when somebody opens them: nobody acts on most of their visits in the coming hour.</summary>
    public static readonly IReadOnlyList<string> Foldable = ["in-care", "later"];

    public IReadOnlyList<AppointmentCard> Expected => [.. Visits.Where(visit => VisitStates.IsExpected(visit.State))];

    public int Providers => Visits.Select(visit => visit.Provider).Distinct().Count();

    /// <summary>In the order a person works them; empty ones are left out.</summary>
    public IEnumerable<(string Id, string Title, IReadOnlyList<AppointmentCard> Visits)> Groups => new (string, string, IReadOnlyList<AppointmentCard> Visits)[]
    {
        ("at-desk", "At the desk", Of(VisitState.Arrived)),
        ("waiting", "Waiting to be called", Of(VisitState.CheckedIn)),
        ("soon", "Expected in the next hour", [.. Expected.Where(visit => visit.Start < Now + Duration.FromHours(1))]),
        ("leaving", "To check out", Of(VisitState.ReadyForCheckout)),
        ("in-care", "In care", [.. Visits.Where(visit => visit.State is VisitState.Roomed or VisitState.WithProvider)]),
        ("later", "Later today", [.. Expected.Where(visit => visit.Start >= Now + Duration.FromHours(1))]),
    }.Where(group => group.Visits.Count > 0);

    public IReadOnlyList<AppointmentCard> Of(VisitState state) => [.. Visits.Where(visit => visit.State == state)];

    /// <summary>Minutes since the later of booked time and arrival, until roomed: coming early is not waiting (front-desk-operations.md §3).</summary>
    public int WaitOf(AppointmentCard visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return VisitSigns.MinutesWaited(visit, Now) ?? 0;
    }

    /// <summary>Roomed, or now, minus the booked time; not below zero.</summary>
    public int LateOf(AppointmentCard visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Math.Max(0, (int)((visit.Times.Roomed ?? Now) - visit.Start).TotalMinutes);
    }

    public int LongestWait(IEnumerable<AppointmentCard> visits) => visits.Select(WaitOf).DefaultIfEmpty().Max();

    /// <summary>Who runs late now: minutes past the booked start of the person they see, or of the first who waits.</summary>
    public IReadOnlyList<(ProviderId Provider, int Minutes)> RunningLate => [.. Visits
        .Where(visit => visit.State is VisitState.CheckedIn or VisitState.Roomed or VisitState.WithProvider)
        .GroupBy(visit => visit.Provider)
        .Select(group => (group.Key, group.Max(LateOf)))
        .OrderByDescending(late => late.Item2).Take(6)];
}
