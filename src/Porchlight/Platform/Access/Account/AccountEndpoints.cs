using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Secrets;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

public sealed record PasskeyLine(string Id, string Name, Instant Since);

public sealed record SessionLine(SessionId Id, string Origin, string How, Instant Since, Instant LastSeen, bool IsThis);

public sealed record AccountView(
    string Name, bool HasTotp, int RecoveryCodesLeft, IReadOnlyList<PasskeyLine> Passkeys, IReadOnlyList<SessionLine> Sessions, bool PasskeyProblem, Refusal? Refusal);

/// <summary>A person's own keys: password, passkeys, authenticator, and where they are signed in.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes)
    {
        const string own = "A person's own keys and sessions; no patient.";
        routes.MapGet("/account", async (string? problem, Who who, PorchlightDb db, IClock clock) =>
                Page.Of<AccountPage>(new { View = await ViewAsync(who, db, clock, problem == "passkey", null) })).RequireSignedIn().NotAudited(own);
        routes.MapPost("/account/password", ChangePasswordAsync).RequireSignedIn().Audited("ChangePassword");
        routes.MapPost("/account/passkeys/remove", RemovePasskeyAsync).RequireSignedIn().Audited("RemovePasskey");
        routes.MapPost("/account/recovery", RenewCodesAsync).RequireSignedIn().Audited("RenewRecoveryCodes");
        routes.MapGet("/account/totp", async (FrontDoor door, IFieldCipher cipher) => EnrolForm((await door.PersonOfSessionAsync())!, Totp.NewSecret(), cipher, null))
            .RequireSignedIn().NotAudited("Shows a secret that is nobody's yet.");
        routes.MapPost("/account/totp", EnrolAsync).RequireSignedIn().Audited("EnrolTotp");
        routes.MapPost("/account/sessions/end", EndSessionsAsync).RequireSignedIn().Audited("EndAllSessions");
    }

    private static async Task<IResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? password, [FromForm(Name = "op")] OperationId op, Who who, FrontDoor door, PorchlightDb db,
        IClock clock, ICommandRunner runner, IPasswordHasher<StaffUser> hasher, Sessions sessions)
    {
        var person = (await door.PersonOfSessionAsync())!;
        var problem = Password.Problem(password ?? "", person.UserName)
            ?? ((await door.CheckPasswordAsync(person.UserName, current ?? "")).Refusal is { } wrong ? wrong with { Field = "current" } : null);
        if (problem is not null)
        {
            return Page.Of<AccountPage>(new { View = await ViewAsync(who, db, clock, false, problem) }, StatusCodes.Status422UnprocessableEntity);
        }

        await runner.RunAsync(new ChangePassword(person.Id, hasher.HashPassword(person, Password.Normal(password!)), who.Session), op, who.Actor);
        sessions.ForgetAllOf(person.Id);
        return Results.LocalRedirect("/account");
    }

    private static async Task<IResult> RemovePasskeyAsync(
        [FromForm] string? passkey, [FromForm(Name = "op")] OperationId op, Who who, PorchlightDb db, IClock clock, ICommandRunner runner)
    {
        var id = new byte[1024];
        var known = Convert.TryFromBase64String(passkey ?? "", id, out var length);
        var removed = await runner.RunAsync(new RemovePasskey(who.User!.Value, known ? id[..length] : []), op, who.Actor);
        return removed.Refusal is { } why
            ? Page.Of<AccountPage>(new { View = await ViewAsync(who, db, clock, false, why) }, StatusCodes.Status422UnprocessableEntity)
            : Results.LocalRedirect("/account");
    }

    private static async Task<IResult> RenewCodesAsync([FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, IFieldCipher cipher)
    {
        var codes = RecoveryCodes.New();
        await runner.RunAsync(new RenewRecoveryCodes(who.User!.Value, RecoveryCodes.HashesOf(cipher, who.User.Value, codes)), op, who.Actor);
        return Page.Of<RecoveryCodesPage>(new { Codes = codes, Back = "/account" });
    }

    private static async Task<IResult> EnrolAsync(
        [FromForm] string? code, [FromForm(Name = "sealed")] string? sealedSecret, [FromForm(Name = "op")] OperationId op, FrontDoor door, Who who,
        IFieldCipher cipher, ICommandRunner runner, AuthenticatorTime phones)
    {
        var person = (await door.PersonOfSessionAsync())!;
        if (Enrolment.Unseal(cipher, person.Id, sealedSecret) is not { } secret)
        {
            return Results.LocalRedirect("/account/totp");
        }

        if (Totp.StepOf(code ?? "", secret, phones.Now, lastStep: 0) is not { } step)
        {
            return EnrolForm(person, secret, cipher, FrontDoor.Refused);
        }

        var codes = RecoveryCodes.New();
        await runner.RunAsync(Enrolment.Of(cipher, person.Id, secret, step, codes), op, who.Actor);
        return Page.Of<RecoveryCodesPage>(new { Codes = codes, Back = "/account" });
    }

    private static async Task<IResult> EndSessionsAsync([FromForm(Name = "op")] OperationId op, HttpContext http, Who who, ICommandRunner runner, Sessions sessions)
    {
        await runner.RunAsync(new EndAllSessions(who.User!.Value, who.Session), op, who.Actor);
        sessions.ForgetAllOf(who.User.Value);
        return http.GoTo("/account");
    }

    private static IResult EnrolForm(StaffUser user, byte[] secret, IFieldCipher cipher, Refusal? refusal) => Page.Of<TotpPage>(
        new { View = new EnrolView(Totp.ToBase32(secret), Totp.UriFor(user.UserName, secret), Enrolment.Seal(cipher, user.Id, secret), null, refusal) },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<AccountView> ViewAsync(Who who, PorchlightDb db, IClock clock, bool passkeyProblem, Refusal? refusal)
    {
        var (id, now) = (who.User!.Value, clock.GetCurrentInstant());
        var user = await db.Set<StaffUser>().SingleAsync(found => found.Id == id);
        var passkeys = await db.Set<Passkey>().Where(passkey => passkey.User == id).OrderBy(passkey => passkey.CreatedAt).ToListAsync();
        var open = await db.Set<Session>().Where(session => session.User == id && session.EndedAt == null && session.EndsAt > now && session.Complete)
            .OrderByDescending(session => session.LastSeen).ToListAsync();
        return new AccountView(
            user.Name,
            user.TotpSecret is not null,
            user.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
            [.. passkeys.Select(passkey => new PasskeyLine(Convert.ToBase64String(passkey.CredentialId), passkey.Name, passkey.CreatedAt))],
            [.. open.Select(session => new SessionLine(session.Id, session.Origin, session.How, session.CreatedAt, session.LastSeen, session.Id == who.Session))],
            passkeyProblem,
            refusal);
    }
}
