using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Porchlight.Tests.Architecture;

namespace Porchlight.Tests.Platform.Telemetry;

/// <summary>The check over everything the suite writes (ADR 0010) has to be able to fail.</summary>
[Trait("Speed", "Slow")]
public sealed class CanaryTests
{
    private static readonly ActivitySource _planting = new("Porchlight.Test.Planted");

    [Fact]
    public async Task A_quiet_program_passes()
    {
        var (code, said) = await CheckAsync(_ => { });

        Assert.True(code == 0, said);
        Assert.Contains("canaries in", said, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Careless => new()
    {
        { "name", "Tilda Canaryworth" },
        { "family name", "heard of canaryworth today" },
        { "birth date", "born 02/29/1988" },
        { "phone number", "call (555) 555-0193" },
        { "e-mail address", "to=tilda.c@example.org;" },
        { "social security number", "ssn 900-12-3456" },
    };

    [Theory, MemberData(nameof(Careless))]
    public async Task A_careless_log_line_fails_it_and_is_named_without_being_repeated(string kind, string words)
    {
        var (code, said) = await CheckAsync(log => log.LogInformation("Heard {Words}", words));

        Assert.Equal(1, code);
        Assert.Matches($@"(?m)^logs-\d+\.jsonl:\d+: {kind}$", said);
        Assert.DoesNotContain(words, said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_careless_span_fails_it()
    {
        var (code, said) = await CheckAsync(_ =>
        {
            using var span = _planting.StartActivity("careless");
            span?.SetTag("about", "Canaryworth, Tilda");
        });

        Assert.Equal(1, code);
        Assert.Matches(@"(?m)^traces-\d+\.jsonl:\d+: name$", said);
    }

    [Fact]
    public async Task A_run_that_recorded_nothing_is_no_proof()
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-canary-");
        var (code, _) = await RunAsync(folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal(1, code);
    }

    private static async Task<(int Code, string Said)> CheckAsync(Action<ILogger> careless)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-canary-");
        using (var recording = new Recording(folder.FullName, _planting.Name))
        {
            await using var desk = await Desk.OpenAsync(Engine.Sqlite, builder =>
            {
                // What is planted here must not stand in the run's own recording.
                builder.Logging.ClearProviders();
                recording.Attach(builder);
            });
            await desk.PatientAsync("Tilda", "Canaryworth", new LocalDate(1988, 2, 29), "+15555550193", "tilda.c@example.org");
            using var dana = Visitor.Of(desk, "psr");
            await dana.OpenAsync("/health/live");
            await dana.OpenAsync("/search?q=Canaryworth");
            careless(desk.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Porchlight.Test"));
            await recording.Canaries.TakeAsync(desk);
        }

        var result = await RunAsync(folder.FullName);
        folder.Delete(recursive: true);
        return result;
    }

    private static async Task<(int Code, string Said)> RunAsync(string folder)
    {
        using var canary = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "scripts/canary"), [folder]) { RedirectStandardOutput = true })!;
        var said = await canary.StandardOutput.ReadToEndAsync();
        await canary.WaitForExitAsync();
        return (canary.ExitCode, said);
    }
}
