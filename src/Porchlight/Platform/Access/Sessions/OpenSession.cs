using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Access;

/// <summary>Somebody proved who they are, in part (<see cref="Complete"/> is false) or wholly.</summary>
internal sealed record OpenSession(SessionId Session, UserId User, bool Complete, string How, string Origin) : Command<SessionId>
{
    /// <summary>The authenticator's time step, taken once.</summary>
    public long? TotpStep { get; init; }

    public string? RecoveryHash { get; init; }

    public byte[]? Passkey { get; init; }

    public long SignCount { get; init; }

    /// <summary>The session this one takes the place of: the half-open one, or another person's on this screen.</summary>
    public SessionId? Instead { get; init; }

    public bool InPublicView { get; init; }
}

internal sealed class OpenSessionHandler : IHandle<OpenSession, SessionId>
{
    public async Task<Decision<SessionId>> Handle(OpenSession command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.User);
        act.Note("how", command.How);
        act.Note("complete", command.Complete);
        var user = await act.Db.Set<StaffUser>().SingleAsync(found => found.Id == command.User, cancellationToken);
        // A passkey cannot be guessed, so guessing at the password does not lock it out.
        if (user.Disabled || (command.Passkey is null && !user.MayTry(act.Now)))
        {
            return FrontDoor.Refused;
        }

        // A password that an administrator has seen opens no desk.
        if (command is { Complete: true, Passkey: null } && user.SetUpUntil is not null)
        {
            return FrontDoor.Refused;
        }

        if ((command.TotpStep is { } step && step <= user.TotpLastStep) || (command.RecoveryHash is { } hash && !user.UseRecoveryCode(hash)))
        {
            return FrontDoor.Refused;
        }

        user.TotpLastStep = command.TotpStep ?? user.TotpLastStep;
        if (command.Complete)
        {
            user.ForgetFailures();
        }

        if (command.Passkey is { } credential && await act.Db.Set<Passkey>().SingleOrDefaultAsync(row => row.CredentialId == credential, cancellationToken) is { } passkey)
        {
            passkey.SignCount = command.SignCount;
        }

        if (command.Instead is { } instead && await act.Db.Set<Session>().SingleOrDefaultAsync(row => row.Id == instead, cancellationToken) is { } replaced)
        {
            replaced.EndedAt ??= act.Now;
        }

        act.Db.Add(new Session
        {
            Id = command.Session,
            User = user.Id,
            CreatedAt = act.Now,
            LastSeen = act.Now,
            EndsAt = act.Now + (command.Complete ? SessionLimits.AbsoluteOf(user.RoleNames) : SessionLimits.HalfWay),
            Complete = command.Complete,
            How = command.How,
            Origin = command.Origin,
            Site = user.LastSite ?? user.HomeSite,
            InPublicView = command.InPublicView,
        });
        return command.Session;
    }
}

/// <summary>A wrong password or code. Unknown names are counted with nobody.</summary>
internal sealed record CountFailure(UserId? User, string Factor) : Command<Done>;

internal sealed class CountFailureHandler : IHandle<CountFailure, Done>
{
    public async Task<Decision<Done>> Handle(CountFailure command, Act act, CancellationToken cancellationToken)
    {
        act.Note("factor", command.Factor);
        if (command.User is { } id)
        {
            act.About(id);
            var user = await act.Db.Set<StaffUser>().SingleAsync(found => found.Id == id, cancellationToken);
            user.CountFailure(act.Now);
            act.Note("failures", user.Failures);
            act.Note("waitsUntil", user.NotBefore);
        }

        return default(Done);
    }
}
