using NodaTime;

namespace Porchlight.Scheduling.Api;

/// <summary>How late a provider runs, told from the day so far: roomed minus booked time.</summary>
public static class ProviderPace
{
    /// <summary>
    /// Whole minutes behind, 0 when on time. The last person taken to a room says it; somebody checked in whose time has passed says it too,
    /// when that is worse.
    /// </summary>
    public static int MinutesLate(IEnumerable<AppointmentCard> ofProvider, Instant now)
    {
        var visits = ofProvider.ToList();
        var lastRoomed = visits.Where(visit => visit.Times.Roomed is not null && visit.State != VisitState.LeftWithoutBeingSeen)
            .MaxBy(visit => visit.Times.Roomed);
        var roomed = lastRoomed is null ? Duration.Zero : lastRoomed.Times.Roomed!.Value - lastRoomed.Start;
        var waiting = visits.Where(visit => visit.State == VisitState.CheckedIn).Select(visit => now - visit.Start).DefaultIfEmpty(Duration.Zero).Max();
        return Math.Max(0, (int)Duration.Max(roomed, waiting).TotalMinutes);
    }
}
