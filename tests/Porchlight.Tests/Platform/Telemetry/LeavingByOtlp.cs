using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Porchlight.Tests.Platform.Telemetry;

/// <summary>Traces and metrics over the wire, as a collector gets them.</summary>
[Trait("Speed", "Slow")]
public sealed class LeavingByOtlp
{
    [Fact]
    public async Task A_configured_collector_gets_routes_acts_and_measures_and_no_patient()
    {
        await using var collector = await Collector.OpenAsync();
        await using (var desk = await MapleStreet.OpenAsync(Engine.Sqlite, collector.Configure))
        {
            using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
            var patient = await desk.PatientAsync("Wren", "Otlpham", new LocalDate(1979, 5, 17), "+15555550177");
            await desk.BookedAsync(patient, new LocalDateTime(2026, 11, 24, 16, 0));
            await dana.OpenAsync("/search?q=Otlpham");
            await dana.OpenAsync($"/patients/{patient}");
        }

        Assert.Contains("/patients/{id}", collector.Traces, StringComparison.Ordinal);
        Assert.Contains("BookAppointment", collector.Traces, StringComparison.Ordinal);
        foreach (var measure in (string[])["porchlight.command.duration", "porchlight.job.duration", "porchlight.write.group", "porchlight.outbox.lag", "porchlight.live.subscribers", "http.server.request.duration"])
        {
            Assert.Contains(measure, collector.Metrics, StringComparison.Ordinal);
        }

        Assert.All((string[])["Otlpham", "5555550177", "1979-05-17"], datum => Assert.DoesNotContain(datum, collector.Traces + collector.Metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_set_up()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);

        Assert.Null(desk.Services.GetService<TracerProvider>());
        Assert.Null(desk.Services.GetService<MeterProvider>());
    }

    private sealed class Collector : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentDictionary<string, StringBuilder> _heard = new();

        private Collector(WebApplication app) => _app = app;

        public string Traces => Heard("/v1/traces");

        public string Metrics => Heard("/v1/metrics");

        public static async Task<Collector> OpenAsync()
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var collector = new Collector(app);
            app.Run(collector.HearAsync);
            await app.StartAsync();
            return collector;
        }

        public void Configure(WebApplicationBuilder builder)
        {
            builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.Single();
            builder.Configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        // Protocol buffers keep text as it is, so that it can be searched without reading them.
        private async Task HearAsync(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            lock (_heard)
            {
                _heard.GetOrAdd(http.Request.Path, _ => new StringBuilder()).Append(text);
            }
        }

        private string Heard(string path)
        {
            lock (_heard)
            {
                return _heard.TryGetValue(path, out var heard) ? heard.ToString() : "";
            }
        }
    }
}
