using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Tests;

/// <summary>
/// Writes down all that the program says and exports while the tests run, as it is shipped: <c>logs</c>, <c>traces</c> and <c>metrics</c>
/// as lines, and beside them <c>canaries</c>, the patient data that went into the program meanwhile. <c>scripts/canary</c> looks for the
/// one in the other.
/// </summary>
internal sealed class Recording : IDisposable
{
    private readonly Lines _logs;
    private readonly List<IDisposable> _providers = [];

    public Recording(string folder, params string[] moreSources)
    {
        Directory.CreateDirectory(folder);
        Lines In(string what)
        {
            return new(Path.Combine(folder, $"{what}-{Environment.ProcessId}.{(what == "canaries" ? "tsv" : "jsonl")}"));
        }

        (_logs, Canaries) = (In("logs"), new CanaryList(In("canaries")));
        _providers.Add(Exporting.Traces(Sdk.CreateTracerProviderBuilder()).AddSource(moreSources).AddProcessor(new SimpleActivityExportProcessor(new SpanLines(In("traces")))).Build());
        _providers.Add(Exporting.Metrics(Sdk.CreateMeterProviderBuilder()).AddReader(new PeriodicExportingMetricReader(new MetricLines(In("metrics")), 2000)).Build());
    }

    /// <summary>The run's own, when <c>./check</c> asks for it by <c>PORCHLIGHT_TEST_OUTPUT</c>.</summary>
    public static Recording? Shared { get; } = Start(Environment.GetEnvironmentVariable("PORCHLIGHT_TEST_OUTPUT"));

    public CanaryList Canaries { get; }

    /// <summary>Ours at the most talkative, everybody else as shipped.</summary>
    public void Attach(WebApplicationBuilder builder)
    {
        builder.Configuration["Logging:LogLevel:Porchlight"] = "Trace";
        builder.Logging.Services.AddSingleton<ILoggerProvider>(new LogLines(_logs));
    }

    public static Task RememberAsync(Desk desk) => Shared?.Canaries.TakeAsync(desk) ?? Task.CompletedTask;

    public void Dispose() => _providers.ForEach(provider => provider.Dispose());

    private static Recording? Start(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return null;
        }

        var recording = new Recording(folder);
        AfterAll.Do(recording.Dispose);
        return recording;
    }

    /// <summary>A file of lines that many write to; each line is there once it is written.</summary>
    internal sealed class Lines(string file)
    {
        private readonly Lock _lock = new();

        public void Add(string line)
        {
            lock (_lock)
            {
                File.AppendAllText(file, line + "\n");
            }
        }
    }

    private sealed class SpanLines(Lines lines) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var span in batch)
            {
                lines.Add(Line.Of(new
                {
                    span = span.DisplayName,
                    correlation = span.TraceId.ToHexString(),
                    of = span.Source.Name,
                    status = $"{span.Status} {span.StatusDescription}",
                    tags = span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value?.ToString()),
                    events = span.Events.Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}"),
                    baggage = span.Baggage,
                    state = span.TraceStateString,
                }));
            }

            return ExportResult.Success;
        }
    }

    private sealed class MetricLines(Lines lines) : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    var tags = new List<string>();
                    foreach (var tag in point.Tags)
                    {
                        tags.Add($"{tag.Key}={tag.Value}");
                    }

                    lines.Add(Line.Of(new { metric = metric.Name, unit = metric.Unit, of = metric.MeterName, tags }));
                }
            }

            return ExportResult.Success;
        }
    }

    private sealed class LogLines(Lines lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Of(lines, categoryName);

        public void Dispose()
        {
        }

        private sealed class Of(Lines lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Add(JsonLog.LineOf(new Microsoft.Extensions.Logging.Abstractions.LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), Desk.TuesdayMorning));
        }
    }

    private static class Line
    {
        private static readonly System.Text.Json.JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public static string Of(object what) => System.Text.Json.JsonSerializer.Serialize(what, _readable);
    }
}
