using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Access;

/// <summary>What a request needs to know of its session and person, as read a few seconds ago at most.</summary>
public sealed record SessionFacts(
    SessionId Id, UserId User, string UserName, string Name, IReadOnlyList<string> Roles, SiteId? Site, bool Complete, bool InPublicView,
    Instant LastSeen, Instant EndsAt, bool IsOver, bool IsLocked, Preferences Preferences)
{
    public Duration Idle => SessionLimits.IdleOf(Roles, InPublicView);
}

/// <summary>
/// Reads sessions for the cookie, at most <see cref="Freshness"/> old, so that a revoked one dies on every node within that time and each
/// request does not cost a query. Activity is written down once a minute.
/// </summary>
internal sealed class Sessions(Reads reads, ICommandRunner runner, IClock clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);
    private static readonly Duration _seenEach = Duration.FromSeconds(30);

    private readonly ConcurrentDictionary<SessionId, (SessionFacts? Facts, long ReadAt)> _known = new();
    private readonly ConcurrentDictionary<SessionId, Instant> _seen = new();

    public async Task<SessionFacts?> FindAsync(SessionId id)
    {
        if (_known.TryGetValue(id, out var known) && Stopwatch.GetElapsedTime(known.ReadAt) < Freshness)
        {
            return known.Facts;
        }

        var facts = await ReadAsync(id);
        if (_known.Count > 10_000)
        {
            _known.Clear();
        }

        _known[id] = (facts, Stopwatch.GetTimestamp());
        return facts;
    }

    /// <summary>It changed here: the next request reads it anew.</summary>
    public void Forget(SessionId id) => _known.TryRemove(id, out _);

    public void ForgetAllOf(UserId user)
    {
        foreach (var (id, _) in _known.Where(known => known.Value.Facts?.User == user))
        {
            Forget(id);
        }
    }

    public Instant LastSeen(SessionFacts facts) => _seen.TryGetValue(facts.Id, out var seen) ? Instant.Max(seen, facts.LastSeen) : facts.LastSeen;

    /// <summary>The person did something. Kept in memory at once and in the database every half minute.</summary>
    public async Task SeenAsync(SessionFacts facts, Instant now)
    {
        var before = LastSeen(facts);
        _seen[facts.Id] = now;
        if (now - facts.LastSeen < _seenEach || now - before < Duration.FromSeconds(1))
        {
            return;
        }

        await runner.WriteAsync(async write =>
        {
            if (await write.Db.Set<Session>().AsTracking().FirstOrDefaultAsync(session => session.Id == facts.Id) is { } session)
            {
                session.LastSeen = now;
            }

            return default(Done);
        });
        Forget(facts.Id);
    }

    private async Task<SessionFacts?> ReadAsync(SessionId id)
    {
        await using var db = reads.Open();
        var found = await (
            from session in db.Set<Session>()
            join user in db.Set<StaffUser>() on session.User equals user.Id
            join chosen in db.Set<Preferences>() on user.Id equals chosen.User into preferences
            from preference in preferences.DefaultIfEmpty()
            where session.Id == id && !user.Disabled
            select new { session, user, preference }).FirstOrDefaultAsync();
        return found is null ? null : new SessionFacts(
            id, found.user.Id, found.user.UserName, found.user.Name, [.. found.user.RoleNames], found.session.Site ?? found.user.HomeSite,
            found.session.Complete, found.session.InPublicView, found.session.LastSeen, found.session.EndsAt,
            found.session.IsOver(clock.GetCurrentInstant()), found.session.LockedAt is not null, found.preference ?? new Preferences { User = found.user.Id });
    }
}
