using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Lobby;

/// <summary>A ticket that was called. There is no place for a name in it (45 CFR 164.502(a)(1)(iii); design language §8).</summary>
public sealed record Called(string Ticket, string Room, InBoth Way);

/// <param name="WaitFrom">The shortest of the last waits in minutes, null when we do not know yet.</param>
public sealed record WallView(string Clinic, Called? Now, IReadOnlyList<Called> Before, int? WaitFrom, int? WaitTo, LocalTime Time, string Topic);

internal sealed class WallReader(ClinicDirectory clinic, AppointmentCards visits, IClock clock)
{
    private const int FewestWaits = 3;
    private const int LastWaits = 6;
    private const int Step = 5;

    public async Task<WallView?> AtAsync(SiteId? id, CancellationToken cancellationToken)
    {
        var practice = await clinic.NowAsync(cancellationToken);
        if ((practice.Sites.Find(id) ?? practice.Sites.Active.FirstOrDefault()) is not { } site)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        var today = await visits.OnDayAsync(site.Id, site.Today(now), cancellationToken);
        var called = today.Where(visit => visit is { Ticket: not null, Room: not null, Times.Roomed: not null }).OrderByDescending(visit => visit.Times.Roomed).ToList();
        // Who has left is not called any more.
        var tickets = called.Where(visit => VisitStates.IsHere(visit.State)).Take(4)
            .Select(visit => practice.Rooms.Find(visit.Room) is { } room ? new Called(visit.Ticket!, room.Name, room.Directions) : null).OfType<Called>().ToList();
        var before = called.Select(visit => VisitSigns.MinutesWaited(visit, now)).OfType<int>().Take(LastWaits).ToList();
        // Somebody who waits longer than those before them knows better than they.
        var longestNow = today.Select(visit => VisitSigns.MinutesWaiting(visit, now)).Max() ?? 0;
        var isKnown = before.Count >= FewestWaits;
        return new WallView(
            practice.Organisation.Name, tickets.FirstOrDefault(), [.. tickets.Skip(1)], isKnown ? before.Min() / Step * Step : null,
            isKnown ? (Math.Max(before.Max(), longestNow) + Step) / Step * Step : null, site.TimeOf(now), $"site:{site.Id}:board");
    }
}
