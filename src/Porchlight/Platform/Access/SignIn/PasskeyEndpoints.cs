using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

/// <summary>WebAuthn in both directions. The challenge waits in a protected cookie for five minutes; the form brings the credential.</summary>
internal static class PasskeyEndpoints
{
    private const string StateCookie = "porchlight-passkey";
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        const string open = "Who has not signed in yet must be able to.";
        routes.MapPost("/signin/passkey/options", SignInOptionsAsync).OpenToAnyone(open).NotAudited("A random challenge.").RequireAntiforgery()
            .SafeToRepeat("Each challenge replaces the one before.").RequireRateLimiting(SignInPace.Policy);
        routes.MapPost("/signin/passkey", SignInAsync).OpenToAnyone(open).Audited("OpenSession").SafeToRepeat("The challenge is good once.").RequireRateLimiting(SignInPace.Policy);
        routes.MapPost("/lock/passkey", UnlockAsync).OpenToAnyone(open).Audited("UnlockSession").SafeToRepeat("The challenge is good once.").RequireRateLimiting(SignInPace.Policy);
        routes.MapPost("/account/passkeys/options", CreationOptionsAsync).RequireSignedIn().NotAudited("A random challenge.").RequireAntiforgery()
            .SafeToRepeat("Each challenge replaces the one before.");
        routes.MapPost("/account/passkeys", AddAsync).RequireSignedIn().Audited("AddPasskey").SafeToRepeat("The challenge is good once.");
    }

    private static async Task<IResult> SignInOptionsAsync(HttpContext http, IPasskeyHandler<StaffUser> passkeys, IDataProtectionProvider protection)
    {
        var options = await passkeys.MakeRequestOptionsAsync(null, http);
        Keep(http, protection, options.AssertionState);
        return Results.Content(options.RequestOptionsJson, "application/json");
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http, [FromForm] string? credential, [FromForm] string? back, FrontDoor door, IPasskeyHandler<StaffUser> passkeys, IDataProtectionProvider protection)
    {
        if (await AssertAsync(http, credential, passkeys, protection) is { } proven
            && await door.OpenAsync(proven.User, door.Proven(proven.User, complete: true, "passkey") with
            {
                Passkey = proven.Key.CredentialId,
                SignCount = proven.Key.SignCount,
            }) is Decision<SessionId>.Accepted)
        {
            return Results.LocalRedirect(Local.Or(back, "/"));
        }

        await door.FailedAsync(null, "passkey");
        return Page.Of<SignInPage>(new { View = new SignInView(null, back, FrontDoor.Refused) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> UnlockAsync(
        HttpContext http, [FromForm] string? credential, [FromForm] string? back, FrontDoor door, Who who, ICommandRunner runner, Sessions sessions,
        IPasskeyHandler<StaffUser> passkeys, IDataProtectionProvider protection)
    {
        if (http.Features.Get<SessionFacts>() is not { Complete: true } facts)
        {
            return Results.LocalRedirect("/signin");
        }

        if (await AssertAsync(http, credential, passkeys, protection) is not { } proven || proven.User.Id != facts.User)
        {
            await door.FailedAsync(null, "passkey");
            return Page.Of<LockPage>(new { View = new LockView(who.Name, back, FrontDoor.Refused) }, StatusCodes.Status422UnprocessableEntity);
        }

        await runner.RunAsync(new UnlockSession(facts.Id, "passkey"), OperationId.New(), who.Actor);
        sessions.Forget(facts.Id);
        return Results.LocalRedirect(Local.Or(back, "/"));
    }

    private static async Task<IResult> CreationOptionsAsync(HttpContext http, FrontDoor door, IPasskeyHandler<StaffUser> passkeys, IDataProtectionProvider protection)
    {
        var person = (await door.PersonOfSessionAsync())!;
        var options = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.UserName, DisplayName = person.Name }, http);
        Keep(http, protection, options.AttestationState);
        return Results.Content(options.CreationOptionsJson, "application/json");
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, [FromForm] string? credential, [FromForm] string? name, Who who, ICommandRunner runner, IClock clock,
        IPasskeyHandler<StaffUser> passkeys, IDataProtectionProvider protection, ILogger<Passkey> log)
    {
        var result = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = http,
            CredentialJson = credential ?? "",
            AttestationState = Take(http, protection),
        });
        if (!result.Succeeded || result.UserEntity.Id != who.User?.ToString())
        {
            log.LogWarning("A passkey was not added: {Why}", result.Failure?.Message ?? "it was made for somebody else");
            return Results.LocalRedirect("/account?problem=passkey");
        }

        var called = name is { Length: > 0 and <= 100 } ? name : "Passkey";
        await runner.RunAsync(new AddPasskey(who.User.Value, Passkey.From(who.User.Value, result.Passkey, called, clock.GetCurrentInstant().InMicroseconds())), OperationId.New(), who.Actor);
        return Results.LocalRedirect("/account");
    }

    private static async Task<(StaffUser User, UserPasskeyInfo Key)?> AssertAsync(
        HttpContext http, string? credential, IPasskeyHandler<StaffUser> passkeys, IDataProtectionProvider protection)
    {
        var result = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = http,
            CredentialJson = credential ?? "",
            AssertionState = Take(http, protection),
        });
        return result.Succeeded ? (result.User, result.Passkey) : null;
    }

    private static void Keep(HttpContext http, IDataProtectionProvider protection, string? state) => http.Response.Cookies.Append(
        StateCookie,
        Protector(protection).Protect(state ?? "", _patience),
        new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = _patience });

    private static string? Take(HttpContext http, IDataProtectionProvider protection)
    {
        http.Response.Cookies.Delete(StateCookie);
        try
        {
            return http.Request.Cookies[StateCookie] is { } kept ? Protector(protection).Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("access.passkey").ToTimeLimitedDataProtector();
}
