using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Authentication;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Secrets;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

public sealed record SignInView(string? User, string? Back, Refusal? Refusal);

/// <summary>The secret as text and link, and sealed for the way through the form.</summary>
public sealed record EnrolView(string Secret, string Uri, string Sealed, string? Back, Refusal? Refusal);

/// <summary>Password, then the authenticator's code. A person without an authenticator adds one first; there is no way around it.</summary>
internal static class SignInEndpoints
{
    private const string Open = "Who has not signed in yet must be able to.";
    private const string Again = "Each sign-in opens a session of its own; the browser keeps the last.";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/signin", (string? back) => Page.Of<SignInPage>(new { View = new SignInView(null, back, null) }))
            .OpenToAnyone(Open).NotAudited("A form without content.");
        routes.MapPost("/signin", PasswordAsync).OpenToAnyone(Open).Audited("OpenSession").SafeToRepeat(Again).RequireRateLimiting(SignInPace.Policy);
        routes.MapGet("/signin/code", (string? back) => Page.Of<CodePage>(new { View = new SignInView(null, back, null) }))
            .OpenToAnyone(Open).NotAudited("A form without content.");
        routes.MapPost("/signin/code", CodeAsync).OpenToAnyone(Open).Audited("OpenSession").SafeToRepeat(Again).RequireRateLimiting(SignInPace.Policy);
        routes.MapGet("/signin/enrol", async (string? back, FrontDoor door, IFieldCipher cipher) =>
                await door.PersonOfSessionAsync() is { TotpSecret: null, SetUpUntil: null } user ? EnrolForm(user, Totp.NewSecret(), cipher, back, null) : Results.LocalRedirect("/signin"))
            .OpenToAnyone(Open).NotAudited("Shows a secret that is nobody's yet.");
        routes.MapPost("/signin/enrol", EnrolAsync).OpenToAnyone(Open).Audited("EnrolTotp").SafeToRepeat("Enrolled is enrolled; the second sending finds it so.")
            .RequireRateLimiting(SignInPace.Policy);
        routes.MapFirstPassword();
        routes.MapPost("/signout", SignOutAsync).OpenToAnyone("Leaving is always allowed.").Audited("EndSession").SafeToRepeat("Over is over.");
    }

    private static async Task<IResult> PasswordAsync([FromForm] string? user, [FromForm] string? password, [FromForm] string? back, FrontDoor door)
    {
        var known = await door.CheckPasswordAsync(user ?? "", password ?? "");
        var refusal = known.Refusal ?? (await door.OpenAsync(known.Answer, door.Proven(known.Answer, complete: false, "password"))).Refusal;
        if (refusal is not null)
        {
            return Page.Of<SignInPage>(new { View = new SignInView(user, back, refusal) }, StatusCodes.Status422UnprocessableEntity);
        }

        var person = known.Answer;
        return Results.LocalRedirect($"{FrontDoor.NextStepOf(person)}?back={Uri.EscapeDataString(Local.Or(back, "/"))}");
    }

    private static async Task<IResult> CodeAsync([FromForm] string? code, [FromForm] string? back, FrontDoor door)
    {
        if (await door.PersonOfSessionAsync() is not { } person)
        {
            return Results.LocalRedirect("/signin");
        }

        return await door.CheckCodeAsync(person, code ?? "") is { } proof
            && await door.OpenAsync(person, door.Proven(person, complete: true, proof.Step is null ? "password+recovery" : "password+totp") with
            {
                TotpStep = proof.Step,
                RecoveryHash = proof.Recovery,
            }) is Decision<SessionId>.Accepted
            ? Results.LocalRedirect(Local.Or(back, "/"))
            : Page.Of<CodePage>(new { View = new SignInView(null, back, FrontDoor.Refused) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> EnrolAsync(
        [FromForm] string? code, [FromForm(Name = "sealed")] string? sealedSecret, [FromForm] string? back, FrontDoor door, IFieldCipher cipher, ICommandRunner runner, AuthenticatorTime phones)
    {
        if (await door.PersonOfSessionAsync() is not { TotpSecret: null, SetUpUntil: null } person)
        {
            return Results.LocalRedirect("/signin");
        }

        if (Enrolment.Unseal(cipher, person.Id, sealedSecret) is not { } secret)
        {
            return Results.LocalRedirect("/signin/enrol");
        }

        if (Totp.StepOf(code ?? "", secret, phones.Now, lastStep: 0) is not { } step)
        {
            return EnrolForm(person, secret, cipher, back, FrontDoor.Refused);
        }

        var codes = RecoveryCodes.New();
        await runner.RunAsync(Enrolment.Of(cipher, person.Id, secret, step, codes), OperationId.New(), door.ActorOf(person));
        await door.OpenAsync(person, door.Proven(person, complete: true, "password+totp"));
        return Page.Of<RecoveryCodesPage>(new { Codes = codes, Back = Local.Or(back, "/") });
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm] string? nothing, Who who, ICommandRunner runner, Sessions sessions)
    {
        _ = nothing; // Bound so that the form, and with it the antiforgery token, is read.
        if (who.Session is { } session)
        {
            await runner.RunAsync(new EndSession(session), OperationId.New(), who.Actor);
            sessions.Forget(session);
        }

        await http.SignOutAsync(SessionCookie.Scheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return http.GoTo("/signin");
    }

    private static IResult EnrolForm(StaffUser user, byte[] secret, IFieldCipher cipher, string? back, Refusal? refusal) => Page.Of<EnrolPage>(
        new { View = new EnrolView(Totp.ToBase32(secret), Totp.UriFor(user.UserName, secret), Enrolment.Seal(cipher, user.Id, secret), back, refusal) },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
