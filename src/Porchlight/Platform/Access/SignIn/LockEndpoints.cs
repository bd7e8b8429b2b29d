using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

public sealed record LockView(string Name, string? Back, Refusal? Refusal);

/// <summary>The lock opens for the same person by password or passkey alone: the session has proven both factors today.</summary>
internal static class LockEndpoints
{
    public static void MapLock(this IEndpointRouteBuilder routes)
    {
        const string open = "The screen is locked, so nobody counts as signed in.";
        routes.MapGet("/lock", LockAsync).OpenToAnyone(open).NotAudited("The command that locks is.");
        routes.MapPost("/lock", LockNowAsync).OpenToAnyone(open).Audited("LockSession").SafeToRepeat("Locked is locked.");
        routes.MapPost("/lock/open", UnlockAsync).OpenToAnyone(open).Audited("UnlockSession").SafeToRepeat("Open is open.").RequireRateLimiting(SignInPace.Policy);
        routes.MapMethods("/session/alive", ["HEAD"], () => Results.NoContent()).RequireSignedIn().NotAudited("Somebody is at the screen; nothing is shown.");
    }

    /// <summary>Arriving here locks: the page that was left alone comes by itself.</summary>
    private static async Task<IResult> LockAsync(HttpContext http, string? back, Who who, ICommandRunner runner, Sessions sessions)
    {
        if (http.Features.Get<SessionFacts>() is not { Complete: true } facts)
        {
            return Results.LocalRedirect($"/signin?back={Uri.EscapeDataString(Local.Or(back, "/"))}");
        }

        if (!facts.IsLocked && http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin")
        {
            await runner.RunAsync(new LockSession(facts.Id, Idle: true), OperationId.New(), who.Actor);
            sessions.Forget(facts.Id);
        }

        return Page.Of<LockPage>(new { View = new LockView(who.Name, back, null) });
    }

    private static async Task<IResult> LockNowAsync(HttpContext http, [FromForm] string? back, Who who, ICommandRunner runner, Sessions sessions)
    {
        if (http.Features.Get<SessionFacts>() is { Complete: true } facts)
        {
            await runner.RunAsync(new LockSession(facts.Id, Idle: false), OperationId.New(), who.Actor);
            sessions.Forget(facts.Id);
        }

        return http.GoTo($"/lock?back={Uri.EscapeDataString(Local.Or(back, Local.PathOf(http)))}");
    }

    private static async Task<IResult> UnlockAsync(HttpContext http, [FromForm] string? password, [FromForm] string? back, FrontDoor door, Who who, ICommandRunner runner, Sessions sessions)
    {
        if (http.Features.Get<SessionFacts>() is not { Complete: true } facts)
        {
            return Results.LocalRedirect($"/signin?back={Uri.EscapeDataString(Local.Or(back, "/"))}");
        }

        if ((await door.CheckPasswordAsync(facts.UserName, password ?? "")).Refusal is not null)
        {
            return Page.Of<LockPage>(new { View = new LockView(who.Name, back, FrontDoor.Refused) }, StatusCodes.Status422UnprocessableEntity);
        }

        await runner.RunAsync(new UnlockSession(facts.Id, "password"), OperationId.New(), who.Actor);
        sessions.Forget(facts.Id);
        return Results.LocalRedirect(Local.Or(back, "/"));
    }
}
