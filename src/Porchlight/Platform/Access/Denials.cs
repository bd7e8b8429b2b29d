using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using NodaTime;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

/// <summary>What a refused request gets, and the entry it leaves: who tried what.</summary>
internal sealed class Denials(IAuditWriter audit, IClock clock) : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }

        var who = context.RequestServices.GetRequiredService<Who>();
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            // There is no such page: nothing was tried that could be denied.
            await (who.IsSignedIn ? Nothing(context) : SignInAsync(context));
            return;
        }

        await audit.WriteAsync(EntryOf(context, endpoint, who), CancellationToken.None);
        await (who.IsSignedIn ? Page.Of<DeniedPage>(status: StatusCodes.Status403Forbidden).ExecuteAsync(context) : SignInAsync(context));
    }

    /// <summary>Sends the person to <paramref name="page"/> and lets it know where they were.</summary>
    public static void SendTo(HttpContext context, string page)
    {
        var to = $"{page}?back={Uri.EscapeDataString(Local.PathOf(context))}";
        if (context.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (context.Request.IsFragment())
        {
            context.Response.Headers["HX-Redirect"] = to;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(to);
        }
    }

    private static Task SignInAsync(HttpContext context)
    {
        SendTo(context, "/signin");
        return Task.CompletedTask;
    }

    private static Task Nothing(HttpContext context) => Page.Of<NotFoundPage>(status: StatusCodes.Status404NotFound).ExecuteAsync(context);

    private AuditEntry EntryOf(HttpContext context, RouteEndpoint endpoint, Who who) => new()
    {
        At = clock.GetCurrentInstant().InMicroseconds(),
        User = who.User,
        Role = who.Actor.Role,
        Origin = who.Actor.Origin,
        Site = who.Site,
        Act = endpoint.Metadata.GetMetadata<AuditedMetadata>() is { WhyNot: null } audited ? audited.Kind : "request",
        Outcome = "denied",
        Detail = JsonSerializer.Serialize(new { method = context.Request.Method, route = endpoint.RoutePattern.RawText }, PlatformJson.Options),
    };
}

/// <summary>Addresses within this program, so that no link can lead a person who signs in to somebody else's page.</summary>
internal static class Local
{
    public static bool IsPath(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && path.Length < 500;

    /// <summary>The page to come back to: the one asked for, or the one that asked when this was not a page.</summary>
    public static string PathOf(HttpContext context)
    {
        var request = context.Request;
        var path = HttpMethods.IsGet(request.Method) && !request.IsFragment()
            ? request.Path + request.QueryString
            : Uri.TryCreate(request.Headers["HX-Current-URL"].FirstOrDefault() ?? request.Headers.Referer.ToString(), UriKind.Absolute, out var page) ? page.PathAndQuery : "/";
        return Or(path, "/");
    }

    public static string Or(string? path, string otherwise) => IsPath(path) ? path! : otherwise;
}
