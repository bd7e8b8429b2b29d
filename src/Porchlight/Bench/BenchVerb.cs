using System.CommandLine;
using System.Text.Json;
using Porchlight.Platform;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Seeding;

namespace Porchlight.Bench;

/// <summary>One workload and its limits: what the issues' speeds and sizes are shown by.</summary>
internal interface IBench
{
    string Name { get; }

    Task<IReadOnlyList<Metric>> RunAsync(BenchSize size, Action<string> say, CancellationToken cancellationToken);
}

/// <summary>The limits are those of the whole practice and the usual rounds; less takes less time and says less.</summary>
/// <param name="Rounds">How often each page and act is timed.</param>
internal sealed record BenchSize(SeedSize Practice, int Rounds)
{
    // A desk runs for weeks: what is measured is code the runtime has compiled for speed, which it does after some thirty calls.
    public int WarmUp => Rounds * 3 / 2;
}

/// <param name="Max">What it may be at most; null when it has no upper limit.</param>
internal sealed record Metric(string Name, double Value, double? Max = null, double? Min = null)
{
    public bool Holds => (Max is null || Value <= Max) && (Min is null || Value >= Min);
}

internal sealed class BenchVerb : IVerb
{
    public System.CommandLine.Command Build()
    {
        var name = new Argument<string>("name") { Description = "The workload: desk." };
        var json = CommonOptions.Json();
        var practice = CommonOptions.Practice();
        var rounds = new Option<int>("--rounds") { Description = "How often each page and act is timed, after one and a half times as often to warm up.", DefaultValueFactory = _ => 40 };
        rounds.Validators.Add(typed =>
        {
            if (typed.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                typed.AddError("--rounds takes a number from 1 to 10000.");
            }
        });
        var bench = new System.CommandLine.Command("bench", "Measure one workload on this machine.") { name, practice, rounds, json };
        bench.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(name)!, new BenchSize(arguments.GetValue(practice), arguments.GetValue(rounds)), arguments.GetValue(json), cancellationToken));
        return bench;
    }

    private static async Task<int> RunAsync(string name, BenchSize size, bool json, CancellationToken cancellationToken)
    {
        IBench[] benches = [new DeskBench()];
        if (Array.Find(benches, found => found.Name == name) is not { } bench)
        {
            await Console.Error.WriteLineAsync($"There is no bench called {name}. There are: {string.Join(", ", benches.Select(found => found.Name))}.");
            return 2;
        }

        var metrics = await bench.RunAsync(size, Console.Error.WriteLine, cancellationToken);
        var ok = metrics.All(metric => metric.Holds);
        Console.WriteLine(json ? AsJson(name, metrics, ok) : string.Join('\n', metrics.Select(Line)));
        return ok ? 0 : 1;
    }

    private static string Line(Metric metric) => FormattableString.Invariant(
        $"{(metric.Holds ? "ok   " : "MISS ")} {metric.Name,-26} {metric.Value,10:0.##}  limit {(metric.Max is not null ? $"max {metric.Max}" : metric.Min is not null ? $"min {metric.Min}" : "none")}");

    private static string AsJson(string name, IReadOnlyList<Metric> metrics, bool ok)
    {
        var limits = metrics.Where(metric => metric.Max is not null || metric.Min is not null).ToDictionary(
            metric => metric.Name,
            metric => metric.Max is { } max ? new Dictionary<string, double> { ["max"] = max } : new Dictionary<string, double> { ["min"] = metric.Min!.Value });
        return JsonSerializer.Serialize(
            new
            {
                bench = name,
                metrics = metrics.ToDictionary(metric => metric.Name, metric => Math.Round(metric.Value, 3)),
                limits,
                ok,
                machine = new { cores = Environment.ProcessorCount, memoryMb = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_048_576, runtime = Environment.Version.ToString() },
            },
            PlatformJson.Options);
    }
}
