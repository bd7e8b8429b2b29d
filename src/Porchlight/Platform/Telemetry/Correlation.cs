using System.Diagnostics;

namespace Porchlight.Platform.Telemetry;

/// <summary>
/// One id for all that one request or job causes: it stands on the answer, on the error page, in the log and, as the trace id, in the
/// traces. It says nothing about anybody.
/// </summary>
internal static class Correlation
{
    public const string Header = "X-Correlation-Id";

    public static string? Id => Activity.Current?.TraceId.ToHexString();

    /// <summary>A piece of work with an id even when nobody traces; dispose it at the work's end.</summary>
    public static Activity Begin(string what) => Signals.Activities.StartActivity(what) ?? new Activity(what).Start();

    public static void UseCorrelation(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        // The server has begun one when anybody listens or logs.
        using var own = Activity.Current is null ? new Activity("request").Start() : null;
        http.Response.OnStarting(() =>
        {
            http.Response.Headers[Header] = Id ?? own?.TraceId.ToHexString();
            return Task.CompletedTask;
        });
        await next(http);
    });
}
