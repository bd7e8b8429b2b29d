using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

/// <summary>The first sign-in with a set-up password: the person chooses their own before anything else, and then the authenticator.</summary>
internal static class FirstPassword
{
    public static void MapFirstPassword(this IEndpointRouteBuilder routes)
    {
        const string open = "Who has not signed in yet must be able to.";
        routes.MapGet("/signin/password", async (string? back, FrontDoor door) =>
                await door.PersonOfSessionAsync() is { SetUpUntil: not null } ? Form(back, null) : Results.LocalRedirect("/signin"))
            .OpenToAnyone(open).NotAudited("A form without content.");
        routes.MapPost("/signin/password", ChooseAsync).OpenToAnyone(open).Audited("ChooseFirstPassword").SafeToRepeat("Chosen is chosen; the second sending finds it so.")
            .RequireRateLimiting(SignInPace.Policy);
    }

    private static async Task<IResult> ChooseAsync(
        [FromForm] string? password, [FromForm] string? back, FrontDoor door, ICommandRunner runner, IPasswordHasher<StaffUser> hasher)
    {
        if (await door.PersonOfSessionAsync() is not { SetUpUntil: not null, PasswordHash: { } given } person)
        {
            return Results.LocalRedirect("/signin");
        }

        var typed = Password.Normal(password ?? "");
        var problem = Password.Problem(typed, person.UserName) ?? (hasher.VerifyHashedPassword(person, given, typed) == PasswordVerificationResult.Failed
            ? null
            : new Refusal("password.given", "This is the one you were given. Choose another that only you know.", "password"));
        problem ??= (await runner.RunAsync(new ChooseFirstPassword(person.Id, hasher.HashPassword(person, typed)), OperationId.New(), door.ActorOf(person))).Refusal;
        if (problem is not null)
        {
            return Form(back, problem);
        }

        return Results.LocalRedirect($"{FrontDoor.SecondFactorOf(person)}?back={Uri.EscapeDataString(Local.Or(back, "/"))}");
    }

    private static IResult Form(string? back, Refusal? refusal) => Page.Of<FirstPasswordPage>(
        new { View = new SignInView(null, back, refusal) }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
