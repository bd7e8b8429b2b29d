using System.Diagnostics;

namespace Porchlight.Browser.Tests;

/// <summary>A half-filled registration outlives the server: at most two seconds of typing are lost.</summary>
[Collection(typeof(OnSqlite))]
public sealed class ServerIsKilled(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    [Fact]
    public async Task What_was_typed_two_seconds_before_the_kill_is_there_after_the_start()
    {
        var desk = await DeskOfAsync("psr");
        await desk.GotoAsync("/patients/new");
        await desk.Field("Legal first name").PressSequentiallyAsync("Marisol");
        await desk.Field("Birth date").PressSequentiallyAsync("03041964");
        var typed = Stopwatch.StartNew();
        await desk.RunAndWaitForResponseAsync(
            () => desk.Field("Legal last name").PressSequentiallyAsync("Keepsake"),
            answer => answer.Url.EndsWith("/drafts", StringComparison.Ordinal) && answer.Status == 204 && (answer.Request.PostData?.Contains("Keepsake", StringComparison.Ordinal) ?? false));
        Assert.True(typed.Elapsed < TimeSpan.FromSeconds(4), $"The last letter was kept {typed.Elapsed} after the first of the word.");

        await Demo.KillAsync();
        await desk.Field("Mobile phone").PressSequentiallyAsync("555");
        await Demo.StartAgainAsync();

        await desk.GotoAsync("/patients/new");
        await Assertions.Expect(desk.Field("Legal first name")).ToHaveValueAsync("Marisol");
        await Assertions.Expect(desk.Field("Legal last name")).ToHaveValueAsync("Keepsake");
        await Assertions.Expect(desk.Field("Birth date")).ToHaveValueAsync("03041964");
    }
}
