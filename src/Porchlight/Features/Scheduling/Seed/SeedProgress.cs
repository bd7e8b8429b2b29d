using NodaTime;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>How far each visit has come.</summary>
internal static class SeedProgress
{
    private static readonly Duration _soon = Duration.FromMinutes(12);

    /// <summary>Today: what is over is done, the last one begun is with the provider, the next ones arrive, the rest is expected.</summary>
    /// <param name="named">The named people are told already; who is with their provider was so before them.</param>
    public static IEnumerable<SeedVisit> Today(List<SeedVisit> made, List<SeedVisit> named, Instant now, Random chance)
    {
        var begun = made.Where(visit => visit.Start <= now - Duration.FromMinutes(6)).OrderBy(visit => visit.Start).ToList();
        var inCare = begun.LastOrDefault(visit => visit.End > now - Duration.FromMinutes(40));
        foreach (var visit in made)
        {
            var waits = named.Exists(other => other.Provider.Id == visit.Provider.Id && other.Arrived is not null);
            var come = visit with { Arrived = Instant.Min(visit.Start, now) - Duration.FromMinutes(2 + chance.Next(12)) };
            yield return visit == inCare ? come with { State = VisitState.WithProvider }
                : begun.Contains(visit) && visit.Start > now - Duration.FromMinutes(25) ? come with { State = VisitState.CheckedOut }
                : begun.Contains(visit) ? Over(come, visit, chance)
                : visit.Start > now + _soon || waits ? visit with { State = chance.Next(100) < 60 ? VisitState.Confirmed : VisitState.Booked }
                : come with { State = chance.Next(3) switch { 0 => VisitState.Roomed, 1 => VisitState.CheckedIn, _ => VisitState.Arrived } };
        }
    }

    public static SeedVisit OtherDay(SeedVisit visit, bool isPast, Random chance) => isPast
        ? Over(visit with { Arrived = visit.Start - Duration.FromMinutes(chance.Next(20)) }, visit, chance)
        : visit with
        {
            State = chance.Next(100) switch { < 4 => VisitState.CancelledByPatient, < 30 => VisitState.Confirmed, _ => VisitState.Booked },
        };

    // front-desk-operations.md §10: no-shows below 8 %, and as many who cancel.
    private static SeedVisit Over(SeedVisit come, SeedVisit visit, Random chance) => chance.Next(100) switch
    {
        < 6 => visit with { State = VisitState.NoShow },
        < 11 => visit with { State = VisitState.CancelledByPatient },
        < 13 => visit with { State = VisitState.CancelledByClinic },
        < 14 => come with { State = VisitState.LeftWithoutBeingSeen },
        _ => come with { State = VisitState.CheckedOut },
    };
}
