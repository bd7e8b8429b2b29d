using System.Diagnostics;
using System.Globalization;

namespace Porchlight.Bench;

/// <summary>
/// The desk at 5,000 patients on SQLite: how fast pages answer, how heavy they are, how soon the first one comes and how much memory an
/// idle server holds. The program is measured from outside, as a process.
/// </summary>
internal sealed class DeskBench : IBench
{
    private const int Rounds = 40;

    // A busy morning, whatever the hour the bench is run at.
    private const string At = "2026-11-24T09:41";

    public string Name => "desk";

    public async Task<IReadOnlyList<Metric>> RunAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-bench-").FullName;
        try
        {
            say("making the practice");
            BenchServer.SignIn signIn;
            await using (var demo = await BenchServer.DemoAsync(folder, At, cancellationToken))
            {
                signIn = demo.SignIns.First(found => found.Role == "lead");
            }

            say("starting the server");
            var (firstPage, memory) = await StartAsync(folder, cancellationToken);

            say("measuring pages");
            await using var server = await BenchServer.DemoAsync(folder, At, cancellationToken);
            using var desk = await BenchClient.SignInAsync(server.Url, signIn, cancellationToken);
            var pages = await desk.PagesAsync(cancellationToken);
            var times = await TimesAsync(desk, pages, say, cancellationToken);
            return
            [
                new("page_p99_ms", times[(int)Math.Ceiling(times.Count * 0.99) - 1], Max: 50),
                new("page_p50_ms", times[times.Count / 2]),
                new("first_load_kb", await desk.FirstLoadKbAsync("/desk", cancellationToken), Max: 120),
                new("act_kb", await desk.LargestActKbAsync(cancellationToken), Max: 15),
                new("start_to_first_page_s", firstPage, Max: 2),
                new("idle_memory_mb", memory, Max: 250),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Seconds from the start to the first page on a warm database, and the memory it holds when nobody asks anything.</summary>
    private static async Task<(double Seconds, double Mb)> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var server = await BenchServer.ServeAsync(folder, cancellationToken);
        var firstPage = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        return (firstPage, server.MemoryMb);
    }

    private static async Task<List<double>> TimesAsync(BenchClient desk, IReadOnlyList<string> pages, Action<string> say, CancellationToken cancellationToken)
    {
        List<double> all = [];
        foreach (var page in pages)
        {
            List<double> own = [];
            for (var round = -5; round < Rounds; round++)
            {
                var started = Stopwatch.GetTimestamp();
                await desk.GetAsync(page, cancellationToken);
                if (round >= 0)
                {
                    own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            own.Sort();
            // The path without its id: a bench's output is copied into notes.
            say(string.Create(CultureInfo.InvariantCulture, $"  {BenchClient.Anonymous(page),-40} p50 {own[Rounds / 2],6:0.0} ms  worst {own[^1],6:0.0} ms"));
            all.AddRange(own);
        }

        all.Sort();
        return all;
    }
}
