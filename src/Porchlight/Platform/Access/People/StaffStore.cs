using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Access;

/// <summary>
/// What ASP.NET Core Identity asks of storage so that its passkey handler can work. It only reads: people and passkeys change by our own
/// commands, which run under the injected clock and leave their audit entry (ADR 0005).
/// </summary>
internal sealed class StaffStore(PorchlightDb db) : IUserPasskeyStore<StaffUser>
{
    public Task<StaffUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        IId<UserId>.Parse(userId) is { } id ? db.Set<StaffUser>().FirstOrDefaultAsync(user => user.Id == id, cancellationToken) : Task.FromResult<StaffUser?>(null);

    public Task<StaffUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        // Names are kept in the lower case in which people type them.
#pragma warning disable CA1308
        var name = normalizedUserName.ToLowerInvariant();
#pragma warning restore CA1308
        return db.Set<StaffUser>().FirstOrDefaultAsync(user => user.UserName == name, cancellationToken);
    }

    public async Task<StaffUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var passkey = await db.Set<Passkey>().FirstOrDefaultAsync(row => row.CredentialId == credentialId, cancellationToken);
        return passkey is null ? null : await db.Set<StaffUser>().FirstOrDefaultAsync(user => user.Id == passkey.User, cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await db.Set<Passkey>().FirstOrDefaultAsync(row => row.CredentialId == credentialId && row.User == user.Id, cancellationToken))?.ToInfo();

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffUser user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().Where(row => row.User == user.Id).ToListAsync(cancellationToken)).Select(row => row.ToInfo())];

    public Task<string> GetUserIdAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task AddOrUpdatePasskeyAsync(StaffUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ChangedByCommands();

    public Task RemovePasskeyAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken) => throw ChangedByCommands();

    public Task SetUserNameAsync(StaffUser user, string? userName, CancellationToken cancellationToken) => throw ChangedByCommands();

    public Task SetNormalizedUserNameAsync(StaffUser user, string? normalizedName, CancellationToken cancellationToken) => throw ChangedByCommands();

    public Task<IdentityResult> CreateAsync(StaffUser user, CancellationToken cancellationToken) => throw ChangedByCommands();

    public Task<IdentityResult> UpdateAsync(StaffUser user, CancellationToken cancellationToken) => throw ChangedByCommands();

    public Task<IdentityResult> DeleteAsync(StaffUser user, CancellationToken cancellationToken) => throw ChangedByCommands();

    public void Dispose()
    {
        // The context belongs to the request's scope.
    }

    private static NotSupportedException ChangedByCommands() => new($"People change by commands: see {nameof(ICommandRunner)}.");
}
