using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Porchlight.Platform.Telemetry;

/// <summary>
/// Traces and metrics leave by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> (file or environment) names a collector. Otherwise nothing of
/// OpenTelemetry is loaded, and a measurement nobody listens to costs a null check. Logs stay on the console: the operator's own tools
/// collect them there.
/// </summary>
internal static class Exporting
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Signals>();
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 })
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .WithTracing(traces => Traces(traces).AddOtlpExporter())
            .WithMetrics(metrics => Metrics(metrics).AddOtlpExporter());
    }

    /// <summary>What is traced, before anybody exports it.</summary>
    public static TracerProviderBuilder Traces(TracerProviderBuilder traces) => traces
        .ConfigureResource(About)
        .AddSource(Signals.Name, "System.Net.Http")
        .AddAspNetCoreInstrumentation(requests => requests.Filter = http => !http.Request.Path.StartsWithSegments("/live") && !http.Request.Path.StartsWithSegments("/health"))
        .AddProcessor(new WithoutAddresses());

    /// <summary>What is measured, before anybody exports it.</summary>
    public static MeterProviderBuilder Metrics(MeterProviderBuilder metrics) => metrics
        .ConfigureResource(About)
        .AddMeter(Signals.Name, "System.Net.Http", "System.Runtime")
        .AddAspNetCoreInstrumentation();

    private static void About(ResourceBuilder about) =>
        about.AddService("porchlight", serviceVersion: typeof(Exporting).Assembly.GetName().Version?.ToString(3));

    /// <summary>
    /// A span keeps its route template, method, status and the other party's host. What somebody typed into an address, a query or an
    /// exception's message does not leave.
    /// </summary>
    internal sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly string[] _typed = ["url.path", "url.query", "url.full", "user_agent.original", "client.address"];

        public override void OnEnd(Activity data)
        {
            foreach (var name in _typed)
            {
                data.SetTag(name, null);
            }

            if (data.Kind == ActivityKind.Server && data.GetTagItem("http.route") is null)
            {
                data.DisplayName = data.GetTagItem("http.request.method") as string ?? "request";
            }

            data.SetStatus(data.Status, null);
        }
    }
}
