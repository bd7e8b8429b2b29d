using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Access;

/// <summary>By its owner (<c>L</c>) or because nobody was there.</summary>
internal sealed record LockSession(SessionId Session, bool Idle) : Command<Done>;

/// <summary>The same person is back, and has shown it.</summary>
internal sealed record UnlockSession(SessionId Session, string How) : Command<Done>;

internal sealed record EndSession(SessionId Session) : Command<Done>;

/// <summary>Sign out everywhere: a lost cookie, a left job, a changed password.</summary>
internal sealed record EndAllSessions(UserId User, SessionId? Except) : Command<Done>;

/// <summary>Where the person works now, and who can look at their screen.</summary>
internal sealed record ChooseSite(SessionId Session, SiteId? Site, bool InPublicView) : Command<Done>;

internal sealed class ChangeSessionHandlers(ISites sites) :
    IHandle<LockSession, Done>, IHandle<UnlockSession, Done>, IHandle<EndSession, Done>, IHandle<EndAllSessions, Done>, IHandle<ChooseSite, Done>
{
    public Task<Decision<Done>> Handle(LockSession command, Act act, CancellationToken cancellationToken)
    {
        act.Note("idle", command.Idle);
        return ChangeAsync(command.Session, act, session => session.LockedAt ??= act.Now, cancellationToken);
    }

    public Task<Decision<Done>> Handle(UnlockSession command, Act act, CancellationToken cancellationToken)
    {
        act.Note("how", command.How);
        return ChangeAsync(command.Session, act, session => (session.LockedAt, session.LastSeen) = (null, act.Now), cancellationToken);
    }

    public Task<Decision<Done>> Handle(EndSession command, Act act, CancellationToken cancellationToken) =>
        ChangeAsync(command.Session, act, session => session.EndedAt ??= act.Now, cancellationToken);

    public async Task<Decision<Done>> Handle(EndAllSessions command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.User);
        var open = await act.Db.Set<Session>()
            .Where(session => session.User == command.User && session.EndedAt == null && session.EndsAt > act.Now && session.Id != command.Except)
            .ToListAsync(cancellationToken);
        open.ForEach(session => session.EndedAt = act.Now);
        act.Note("sessions", open.Count);
        return default(Done);
    }

    public async Task<Decision<Done>> Handle(ChooseSite command, Act act, CancellationToken cancellationToken)
    {
        act.Note("site", command.Site);
        act.Note("inPublicView", command.InPublicView);
        if (!(await sites.AllAsync(cancellationToken)).Any(site => site.Id == command.Site))
        {
            return new Refusal("site.unknown", "Choose one of the sites.", "site");
        }

        return await ChangeAsync(command.Session, act, async session =>
        {
            (session.Site, session.InPublicView) = (command.Site, command.InPublicView);
            var user = await act.Db.Set<StaffUser>().SingleAsync(found => found.Id == session.User, cancellationToken);
            user.LastSite = command.Site;
        }, cancellationToken);
    }

    private static Task<Decision<Done>> ChangeAsync(SessionId id, Act act, Action<Session> change, CancellationToken cancellationToken) =>
        ChangeAsync(id, act, session =>
        {
            change(session);
            return Task.CompletedTask;
        }, cancellationToken);

    private static async Task<Decision<Done>> ChangeAsync(SessionId id, Act act, Func<Session, Task> change, CancellationToken cancellationToken)
    {
        act.About(id);
        if (await act.Db.Set<Session>().SingleOrDefaultAsync(session => session.Id == id, cancellationToken) is not { } found || found.IsOver(act.Now))
        {
            return new Refusal("session.over", "You were away. Your text is kept. Sign in to go on.");
        }

        await change(found);
        return default(Done);
    }
}
