using System.Diagnostics;
using System.Globalization;

namespace Porchlight.Bench;

/// <summary>
/// The desk at 5,000 patients on SQLite: how fast pages answer, how heavy they are, how soon the first one comes and how much memory an
/// idle server holds. The program is measured from outside, as a process.
/// </summary>
internal sealed class DeskBench : IBench
{
    // As typed, letter by letter; nobody's name.
    private static readonly (string Kind, string Typed)[] _typed =
        [("two letters", "di"), ("a part of a name", "dia"), ("a name with a slip", "samplsmith"), ("two names", "sample mar"), ("a birth date", "3/4/64"), ("the end of a phone", "0142"), ("a number", "10442")];

    // A busy morning, whatever the hour the bench is run at.
    private const string At = "2026-11-24T09:41";

    public string Name => "desk";

    public async Task<IReadOnlyList<Metric>> RunAsync(BenchSize size, Action<string> say, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-bench-").FullName;
        try
        {
            say("making the practice");
            BenchServer.SignIn signIn;
            await using (var demo = await BenchServer.DemoAsync(folder, At, size.Practice, cancellationToken))
            {
                signIn = demo.SignIns.First(found => found.Role == "lead");
            }

            say("starting the server");
            var (firstPage, memory) = await StartAsync(folder, cancellationToken);

            say("measuring pages");
            await using var server = await BenchServer.DemoAsync(folder, At, size.Practice, cancellationToken);
            using var desk = await BenchClient.SignInAsync(server.Url, signIn, cancellationToken);
            var pages = await desk.PagesAsync(cancellationToken);
            var times = await TimesAsync(desk, pages, size, say, cancellationToken);
            var searches = await SearchTimesAsync(desk, size, say, cancellationToken);
            return
            [
                new("page_p99_ms", P99(times), Max: 50),
                new("page_p50_ms", times[times.Count / 2]),
                new("search_p99_ms", P99(searches), Max: 10),
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

    private static async Task<List<double>> TimesAsync(BenchClient desk, IReadOnlyList<string> pages, BenchSize size, Action<string> say, CancellationToken cancellationToken)
    {
        List<double> all = [];
        foreach (var page in pages)
        {
            // The path without its id: a bench's output is copied into notes.
            all.AddRange(await TimeAsync(BenchClient.Anonymous(page), () => desk.GetAsync(page, cancellationToken), size, say));
        }

        all.Sort();
        return all;
    }

    private static async Task<List<double>> SearchTimesAsync(BenchClient desk, BenchSize size, Action<string> say, CancellationToken cancellationToken)
    {
        List<double> all = [];
        foreach (var (kind, typed) in _typed)
        {
            all.AddRange(await TimeAsync($"search: {kind}", () => desk.SearchAsync(typed, cancellationToken), size, say));
        }

        all.Sort();
        return all;
    }

    private static async Task<List<double>> TimeAsync(string name, Func<Task> act, BenchSize size, Action<string> say)
    {
        List<double> own = [];
        for (var round = -size.WarmUp; round < size.Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await act();
            if (round >= 0)
            {
                own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        own.Sort();
        say(string.Create(CultureInfo.InvariantCulture, $"  {name,-40} p50 {own[size.Rounds / 2],6:0.0} ms  worst {own[^1],6:0.0} ms"));
        return own;
    }

    private static double P99(List<double> sorted) => sorted[(int)Math.Ceiling(sorted.Count * 0.99) - 1];
}
