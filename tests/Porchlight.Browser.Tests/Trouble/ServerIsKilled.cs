using System.Diagnostics;

namespace Porchlight.Browser.Tests;

/// <summary>A half-filled registration outlives the server: at most two seconds of typing are lost.</summary>
[Collection(typeof(OnSqlite))]
public sealed class ServerIsKilled(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    private const int BetweenLetters = 50;
    private static readonly TimeSpan _mayBeLost = TimeSpan.FromSeconds(2);

    // Each word has its own letters: what comes back is of this word, and of no draft before it.
    private static readonly (double Seconds, string Letters)[] _kills = [(2.5, "abcdefghi"), (3.8, "stuvwxyz")];

    [Fact]
    public async Task What_was_typed_two_seconds_before_the_kill_is_there_after_the_start_whenever_the_kill_comes()
    {
        var desk = await DeskOfAsync("psr");
        await desk.GotoAsync("/patients/new");
        await desk.Field("Legal first name").FillAsync("Marisol");
        foreach (var (seconds, letters) in _kills)
        {
            var name = desk.Field("Legal last name");
            await name.FillAsync("");
            var (typed, atLeast) = await TypeUntilKilledAsync(desk, TimeSpan.FromSeconds(seconds), letters);
            await Demo.StartAgainAsync();

            await desk.GotoAsync("/patients/new");
            var kept = await name.InputValueAsync();
            Assert.True(atLeast > 0, $"Nobody types so slowly: nothing in the first {seconds - _mayBeLost.TotalSeconds} s.");
            Assert.StartsWith(kept, typed, StringComparison.Ordinal);
            Assert.True(kept.Length >= atLeast, $"Killed after {seconds} s: {typed.Length} letters typed, {atLeast} of them two seconds before, {kept.Length} kept.");
            Assert.Equal("Marisol", await desk.Field("Legal first name").InputValueAsync());
        }
    }

    /// <summary>Types on and on, and kills the server in the middle of it without looking at what was kept.</summary>
    /// <returns>All that was typed until the kill, and how many letters of it two seconds before.</returns>
    private async Task<(string Typed, int AtLeast)> TypeUntilKilledAsync(IPage desk, TimeSpan moment, string letters)
    {
        var (clock, pressed) = (Stopwatch.StartNew(), new List<TimeSpan>());
        var kill = KillAsync();
        await desk.Field("Legal last name").FocusAsync();
        while (!kill.IsCompleted)
        {
            await desk.Keyboard.PressAsync(letters[pressed.Count % letters.Length].ToString());
            pressed.Add(clock.Elapsed);
            await Task.Delay(BetweenLetters);
        }

        var killed = await kill;
        return (
            string.Concat(pressed.Select((_, at) => letters[at % letters.Length])),
            pressed.Count(at => at <= killed - _mayBeLost));

        async Task<TimeSpan> KillAsync()
        {
            await Task.Delay(moment);
            var at = clock.Elapsed;
            await Demo.KillAsync();
            return at;
        }
    }
}
