namespace Porchlight.Tests.BinaryRuns;

/// <summary>What whoever compares two states of the program relies on: the names, and a number to each.</summary>
[Trait("Speed", "Slow")]
public sealed class BenchAsAProcess
{
    // As the issue that asked for the bench names them, with DESIGN.md's limits.
    private static readonly (string Name, double Max)[] _promised =
        [("page_p99_ms", 50), ("first_load_kb", 120), ("act_kb", 15), ("start_to_first_page_s", 2), ("idle_memory_mb", 250)];

    [Fact]
    public async Task The_desk_is_measured_under_the_promised_names_and_limits()
    {
        var run = await Binary.RunAsync(
            "bench", "desk", "--practice", Loops.AreLong ? "full" : "small", "--rounds", $"{Loops.Of(2)}", "--json");

        Assert.True(run.Exit is 0 or 1 && run.Out.Length > 0, run.Err);
        Assert.Equal("desk", run.Json.GetProperty("bench").GetString());
        var (metrics, limits) = (run.Json.GetProperty("metrics"), run.Json.GetProperty("limits"));
        Assert.All(_promised, promised => Assert.True(metrics.GetProperty(promised.Name).GetDouble() > 0, promised.Name));
        Assert.All(_promised, promised => Assert.Equal(promised.Max, limits.GetProperty(promised.Name).GetProperty("max").GetDouble()));
        // Weights do not depend on how busy the machine is.
        Assert.All((string[])["first_load_kb", "act_kb"], weight => Assert.InRange(
            metrics.GetProperty(weight).GetDouble(), 1, limits.GetProperty(weight).GetProperty("max").GetDouble()));
        Assert.Equal(run.Exit == 0, run.Json.GetProperty("ok").GetBoolean());
    }

    [Theory]
    [InlineData("--rounds", "0")]
    [InlineData("--rounds", "many")]
    [InlineData("--practice", "huge")]
    public async Task A_size_that_is_none_is_refused(string option, string typed)
    {
        var run = await Binary.RunAsync("bench", "desk", option, typed, "--json");

        Assert.NotEqual(0, run.Exit);
        Assert.DoesNotContain("metrics", run.Out, StringComparison.Ordinal);
    }
}
