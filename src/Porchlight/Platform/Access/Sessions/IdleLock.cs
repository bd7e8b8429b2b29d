using NodaTime;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Access;

/// <summary>
/// A screen left alone locks: whatever is asked for then is the lock, and the same person comes back to the same screen
/// (164.312(a)(2)(iii); privacy-and-security.md §7). What the page fetches by itself does not count as somebody being there.
/// </summary>
internal static class IdleLock
{
    public static void UseIdleLock(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<SessionFacts>() is not { Complete: true } facts)
        {
            await next(http);
            return;
        }

        var services = http.RequestServices;
        var (sessions, now) = (services.GetRequiredService<Sessions>(), services.GetRequiredService<IClock>().GetCurrentInstant().InMicroseconds());
        var locked = facts.IsLocked || now - sessions.LastSeen(facts) > facts.Idle;
        if (!locked)
        {
            if (IsSomebodyThere(http.Request))
            {
                await sessions.SeenAsync(facts, now);
            }

            await next(http);
            return;
        }

        if (!facts.IsLocked)
        {
            await services.GetRequiredService<ICommandRunner>().RunAsync(new LockSession(facts.Id, Idle: true), OperationId.New(), services.GetRequiredService<Who>().Actor);
            sessions.Forget(facts.Id);
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<AccessMetadata>() is { Openness: Openness.Anyone })
        {
            await next(http);
            return;
        }

        Denials.SendTo(http, "/lock");
    });

    private static bool IsSomebodyThere(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) && request.Headers.ContainsKey("HX-Request")) && request.Path != "/live";
}
