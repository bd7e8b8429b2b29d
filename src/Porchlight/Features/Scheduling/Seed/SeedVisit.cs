using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A visit as the seed wishes it, before it is walked through its states.</summary>
/// <param name="Arrived">When the person came; null when nobody did.</param>
/// <param name="Ticket">Today's number; 0: the next one free.</param>
/// <param name="Lane">1 for one booked over another.</param>
internal sealed record SeedVisit(
    PatientId Patient, ProviderInfo Provider, SiteInfo Site, VisitTypeInfo VisitType, Instant Start, int Minutes, VisitState State, Instant? Arrived = null,
    int Ticket = 0, short Lane = 0)
{
    public Instant End => Start + Duration.FromMinutes(Minutes);

    public Instant ClaimedTo => End + Duration.FromMinutes(VisitType.BufferAfter);
}

/// <summary>The steps that lead to a state, with plausible times between them.</summary>
internal static class SeedSteps
{
    private static readonly VisitState[] _way =
        [VisitState.Arrived, VisitState.CheckedIn, VisitState.Roomed, VisitState.WithProvider, VisitState.ReadyForCheckout, VisitState.CheckedOut];

    public static IEnumerable<(VisitState State, Instant At)> To(SeedVisit visit, Instant now, Random chance)
    {
        if (visit.State == VisitState.Confirmed || (visit.State != VisitState.Booked && chance.Next(100) < 60))
        {
            yield return (VisitState.Confirmed, Earlier(now, visit.Start - Duration.FromHours(20 + chance.Next(30))));
        }

        if (visit.State is VisitState.NoShow)
        {
            yield return (visit.State, Earlier(now, visit.Start + Duration.FromMinutes(20 + chance.Next(20))));
        }
        else if (VisitStates.IsCancelled(visit.State))
        {
            yield return (visit.State, Earlier(now, visit.Start - Duration.FromHours(2 + chance.Next(16))));
        }

        if (visit.Arrived is not { } arrived)
        {
            yield break;
        }

        // Arrived, checked in, roomed, seen, done, out: minutes from the booked time, as far as the state goes and never past now.
        var late = chance.Next(0, 12);
        var planned = new[] { arrived, arrived + Minutes(2), visit.Start + Minutes(late), visit.Start + Minutes(late + 4), visit.End + Minutes(late), visit.End + Minutes(late + 5) };
        var before = arrived;
        for (var i = 0; i < _way.Length; i++)
        {
            before = Earlier(now, Instant.Max(before, planned[i]));
            yield return (_way[i], before);
            if (_way[i] == visit.State)
            {
                yield break;
            }

            if (visit.State == VisitState.LeftWithoutBeingSeen && _way[i] == VisitState.CheckedIn)
            {
                yield return (visit.State, Earlier(now, before + Minutes(35)));
                yield break;
            }
        }
    }

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static Instant Earlier(Instant a, Instant b) => a < b ? a : b;
}
