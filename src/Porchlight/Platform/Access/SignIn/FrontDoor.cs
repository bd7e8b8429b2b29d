using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Secrets;

namespace Porchlight.Platform.Access;

/// <summary>
/// Checks who somebody is. Every no is the same no and takes the same time, whether the name, the password, the code or the moment is
/// wrong; passwords are hashed outside the writer, and what came of it is recorded by a command.
/// </summary>
internal sealed class FrontDoor(
    PorchlightDb db, ICommandRunner runner, IPasswordHasher<StaffUser> hasher, IFieldCipher cipher, IClock clock, AuthenticatorTime phones,
    Sessions sessions, IHttpContextAccessor http, IConfiguration configuration)
{
    public static readonly Refusal Refused =
        new("signin.refused", "That does not match, or there were too many tries. Wait a moment and type it again.");

    /// <summary>Said only to somebody who typed the right one, so it tells a guesser nothing.</summary>
    public static readonly Refusal SetUpIsOver =
        new("signin.setup.over", "A set-up password ends after 72 hours: ask your administrator for a new one.");

    // One check at a time per name, so that many guesses sent at once are still counted one by one.
    private static readonly SemaphoreSlim[] _oneByOne = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private static string? _nobodysHash;

    /// <summary>The person, when name and password belong together and they may try now.</summary>
    public async Task<Decision<StaffUser>> CheckPasswordAsync(string userName, string password)
    {
        var name = Normal(userName);
        var gate = _oneByOne[(name.GetHashCode(StringComparison.Ordinal) & int.MaxValue) % _oneByOne.Length];
        await gate.WaitAsync();
        try
        {
            var user = await db.Set<StaffUser>().FirstOrDefaultAsync(found => found.UserName == name);
            var matches = Verify(user, password);
            var now = clock.GetCurrentInstant();
            var right = user is not null && matches && user.MayTry(now);
            if (right && !(user!.SetUpUntil <= now))
            {
                return user;
            }

            await FailedAsync(user, "password");
            return right ? SetUpIsOver : Refused;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The authenticator's time step or a recovery code's hash; null when the code is neither.</summary>
    public async Task<(long? Step, string? Recovery)?> CheckCodeAsync(StaffUser user, string code)
    {
        if (user.MayTry(clock.GetCurrentInstant()))
        {
            if (user.TotpSecret is { } secret
                && Totp.StepOf(code, Convert.FromBase64String(cipher.Open(secret, SecretOf(user.Id))), phones.Now, user.TotpLastStep) is { } step)
            {
                return (step, null);
            }

            var hash = RecoveryCodes.HashOf(cipher, user.Id, code);
            if (user.RecoveryCodes.Split(' ').Contains(hash))
            {
                return (null, hash);
            }
        }

        await FailedAsync(user, "code");
        return null;
    }

    /// <summary>Opens the session and gives the browser its cookie. The one before it, whosever it was, ends.</summary>
    public async Task<Decision<SessionId>> OpenAsync(StaffUser user, OpenSession proven)
    {
        var before = http.HttpContext!.Features.Get<SessionFacts>();
        var command = proven with { Instead = before?.Id, InPublicView = before?.InPublicView ?? configuration.GetValue<bool>("Porchlight:PublicView") };
        var opened = await runner.RunAsync(command, OperationId.New(), ActorOf(user));
        if (opened is Decision<SessionId>.Accepted)
        {
            if (before is not null)
            {
                sessions.Forget(before.Id);
            }

            await SessionCookie.IssueAsync(http.HttpContext, opened.Answer, user.Id);
        }

        return opened;
    }

    /// <summary>What stands between the password and the desk: a password of one's own, an authenticator, its code.</summary>
    public static string NextStepOf(StaffUser person) =>
        person.SetUpUntil is not null ? "/signin/password" : SecondFactorOf(person);

    public static string SecondFactorOf(StaffUser person) => person.TotpSecret is null ? "/signin/enrol" : "/signin/code";

    public OpenSession Proven(StaffUser user, bool complete, string how) => new(SessionId.New(), user.Id, complete, how, Origin);

    public Task<StaffUser?> PersonOfSessionAsync() => http.HttpContext!.Features.Get<SessionFacts>() is { } facts
        ? db.Set<StaffUser>().FirstOrDefaultAsync(user => user.Id == facts.User)
        : Task.FromResult<StaffUser?>(null);

    public async Task FailedAsync(StaffUser? user, string factor) =>
        await runner.RunAsync(new CountFailure(user?.Id, factor), OperationId.New(), ActorOf(user));

    public Actor ActorOf(StaffUser? user) => new(user?.Id, user is null ? "anonymous" : string.Join('+', user.RoleNames), Origin);

    public static string SecretOf(UserId user) => $"access.totp:{user}";

    // Names are folded as people type them: case and compatibility forms do not make another person.
#pragma warning disable CA1308
    public static string Normal(string userName) => userName.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
#pragma warning restore CA1308

    private string Origin => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "local";

    private bool Verify(StaffUser? user, string password)
    {
        // Somebody unknown costs the same work, so that the clock does not tell who exists.
        var hash = user?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(new StaffUser(), Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));
        var result = hasher.VerifyHashedPassword(user ?? new StaffUser(), hash, Password.Normal(password));
        return user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }
}
