using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Access;

/// <summary>A new person. The password's hash and the authenticator's sealed secret are made outside; either may come later.</summary>
internal sealed record AddUser(
    UserId User, string UserName, string Name, string Roles, string? PasswordHash, string? TotpSecret, SiteId? HomeSite) : Command<UserId>
{
    public Instant? SetUpUntil { get; init; }
}

/// <summary>A forgotten password or a lost phone: what is given replaces, and all sessions end.</summary>
internal sealed record ResetUser(UserId User, string PasswordHash, bool ForgetSecondFactor, Instant? SetUpUntil = null) : Command<Done>;

/// <summary>A password of one's own in the place of the one that came from an administrator.</summary>
internal sealed record ChooseFirstPassword(UserId User, string PasswordHash) : Command<Done>;

internal sealed record DisableUser(UserId User, bool Disabled) : Command<Done>;

internal sealed record EnrolTotp(UserId User, string TotpSecret, long Step, string RecoveryCodes) : Command<Done>;

internal sealed record RenewRecoveryCodes(UserId User, string RecoveryCodes) : Command<Done>;

internal sealed record ChangePassword(UserId User, string PasswordHash, SessionId? Here) : Command<Done>;

internal sealed record AddPasskey(UserId User, Passkey Passkey) : Command<Done>;

internal sealed record RemovePasskey(UserId User, byte[] CredentialId) : Command<Done>;

internal sealed class ChangePersonHandlers :
    IHandle<AddUser, UserId>, IHandle<ResetUser, Done>, IHandle<DisableUser, Done>, IHandle<EnrolTotp, Done>, IHandle<RenewRecoveryCodes, Done>,
    IHandle<ChooseFirstPassword, Done>, IHandle<ChangePassword, Done>, IHandle<AddPasskey, Done>, IHandle<RemovePasskey, Done>
{
    public Task<Decision<UserId>> Handle(AddUser command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.User);
        act.Note("roles", command.Roles);
        act.WhenTaken(StaffUser.Table.Name, new Refusal("user.exists", "Somebody already signs in with this name.", "user"));
        act.Db.Add(new StaffUser
        {
            Id = command.User,
            UserName = command.UserName,
            Name = command.Name,
            Roles = command.Roles,
            PasswordHash = command.PasswordHash,
            TotpSecret = command.TotpSecret,
            HomeSite = command.HomeSite,
            SetUpUntil = command.SetUpUntil,
        });
        return Task.FromResult<Decision<UserId>>(command.User);
    }

    public async Task<Decision<Done>> Handle(ResetUser command, Act act, CancellationToken cancellationToken)
    {
        act.Note("secondFactorToo", command.ForgetSecondFactor);
        await EndSessionsAsync(command.User, null, act, cancellationToken);
        if (command.ForgetSecondFactor)
        {
            act.Db.RemoveRange(await act.Db.Set<Passkey>().Where(passkey => passkey.User == command.User).ToListAsync(cancellationToken));
        }

        return await ChangeAsync(command.User, act, user =>
        {
            (user.PasswordHash, user.SetUpUntil) = (command.PasswordHash, command.SetUpUntil);
            user.ForgetFailures();
            if (command.ForgetSecondFactor)
            {
                (user.TotpSecret, user.TotpLastStep, user.RecoveryCodes) = (null, 0, "");
            }
        }, cancellationToken);
    }

    public async Task<Decision<Done>> Handle(DisableUser command, Act act, CancellationToken cancellationToken)
    {
        act.Note("disabled", command.Disabled);
        await EndSessionsAsync(command.User, null, act, cancellationToken);
        return await ChangeAsync(command.User, act, user => user.Disabled = command.Disabled, cancellationToken);
    }

    public Task<Decision<Done>> Handle(EnrolTotp command, Act act, CancellationToken cancellationToken) => ChangeAsync(command.User, act, user =>
        (user.TotpSecret, user.TotpLastStep, user.RecoveryCodes) = (command.TotpSecret, command.Step, command.RecoveryCodes), cancellationToken);

    public Task<Decision<Done>> Handle(RenewRecoveryCodes command, Act act, CancellationToken cancellationToken) =>
        ChangeAsync(command.User, act, user => user.RecoveryCodes = command.RecoveryCodes, cancellationToken);

    public async Task<Decision<Done>> Handle(ChooseFirstPassword command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.User);
        var user = await act.Db.Set<StaffUser>().SingleAsync(found => found.Id == command.User, cancellationToken);
        if (user.SetUpUntil is not { } until || until <= act.Now)
        {
            return FrontDoor.Refused;
        }

        (user.PasswordHash, user.SetUpUntil) = (command.PasswordHash, null);
        return default(Done);
    }

    public async Task<Decision<Done>> Handle(ChangePassword command, Act act, CancellationToken cancellationToken)
    {
        await EndSessionsAsync(command.User, command.Here, act, cancellationToken);
        return await ChangeAsync(command.User, act, user => user.PasswordHash = command.PasswordHash, cancellationToken);
    }

    public Task<Decision<Done>> Handle(AddPasskey command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.User);
        act.Db.Add(command.Passkey);
        return Task.FromResult<Decision<Done>>(default(Done));
    }

    public async Task<Decision<Done>> Handle(RemovePasskey command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.User);
        var user = await act.Db.Set<StaffUser>().SingleAsync(found => found.Id == command.User, cancellationToken);
        var passkeys = await act.Db.Set<Passkey>().Where(passkey => passkey.User == command.User).ToListAsync(cancellationToken);
        var removed = passkeys.SingleOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(command.CredentialId));
        if (removed is not null && passkeys.Count == 1 && user.TotpSecret is null)
        {
            return new Refusal("passkey.last", "This is your only way in. Add an authenticator app first.");
        }

        if (removed is not null)
        {
            act.Db.Remove(removed);
        }

        return default(Done);
    }

    private static async Task<Decision<Done>> ChangeAsync(UserId id, Act act, Action<StaffUser> change, CancellationToken cancellationToken)
    {
        act.About(id);
        change(await act.Db.Set<StaffUser>().SingleAsync(user => user.Id == id, cancellationToken));
        return default(Done);
    }

    private static async Task EndSessionsAsync(UserId user, SessionId? except, Act act, CancellationToken cancellationToken)
    {
        var open = await act.Db.Set<Session>().Where(session => session.User == user && session.EndedAt == null && session.Id != except).ToListAsync(cancellationToken);
        open.ForEach(session => session.EndedAt = act.Now);
    }
}
