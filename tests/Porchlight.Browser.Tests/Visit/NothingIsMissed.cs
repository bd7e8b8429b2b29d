using System.Text.RegularExpressions;

namespace Porchlight.Browser.Tests;

/// <summary>An open desk shows the last state of a visit, however close together the changes come and whatever of it is on its way meanwhile.</summary>
[Collection(typeof(OnSqlite))]
public sealed class NothingIsMissed(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _soon = new() { Timeout = 2_000 };

    [Fact]
    public async Task A_change_while_the_page_is_drawn_and_its_stream_not_yet_open_is_shown()
    {
        var (desk, nurse) = (await DeskOfAsync("psr"), await DeskOfAsync("nurse"));
        var visit = await NursesVisit.WithProviderAsync(nurse);
        var (asked, mayOpen) = (new TaskCompletionSource(), new TaskCompletionSource());
        await desk.RouteAsync(new Regex(@"/live\?"), async route =>
        {
            asked.TrySetResult();
            await mayOpen.Task;
            await route.ContinueAsync();
        });

        await desk.GotoAsync("/desk", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await asked.Task;
        await visit.StepAsync("ready");
        // A busy line: the stream takes longer than the page did.
        await Task.Delay(TimeSpan.FromMilliseconds(await desk.EvaluateAsync<double>("performance.now()")));
        mayOpen.SetResult();

        await desk.SeesAsync("Live");
        await Assertions.Expect(visit.RowOn(desk)).ToContainTextAsync("Check-out", _soon);
    }

    [Fact]
    public async Task An_answer_from_before_a_change_that_comes_after_it_is_asked_for_again()
    {
        var (desk, nurse) = (await DeskOfAsync("psr"), await DeskOfAsync("nurse"));
        var visit = await NursesVisit.WithProviderAsync(nurse);
        await desk.GotoAsync("/desk");
        await desk.SeesAsync("Live");
        var (made, mayCome) = (new TaskCompletionSource(), new TaskCompletionSource());
        await desk.RouteAsync(new Regex(@"/desk/today\?open=later"), async route =>
        {
            var answer = await route.FetchAsync();
            if (made.TrySetResult())
            {
                await mayCome.Task;
            }

            await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
        });

        // Somebody unfolds a group; the list is on its way back while the nurse goes on.
        await desk.Locator("#group-later").GetByRole(AriaRole.Button).First.ClickAsync();
        await made.Task;
        await visit.StepAsync("ready");
        await Assertions.Expect(visit.RowOn(desk)).ToContainTextAsync("Check-out");
        mayCome.SetResult();

        await Assertions.Expect(desk.Locator("#group-later").GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        await Assertions.Expect(visit.RowOn(desk)).ToContainTextAsync("Check-out", _soon);
    }

    [Fact]
    public async Task Of_thirty_changes_in_a_row_the_last_is_shown_to_who_watched_and_to_who_came_in_between()
    {
        var (watching, coming, nurse) = (await DeskOfAsync("psr"), await DeskOfAsync("psr"), await DeskOfAsync("nurse"));
        var visit = await NursesVisit.WithProviderAsync(nurse);
        await watching.GotoAsync("/desk");
        await watching.SeesAsync("Live");

        var changes = Task.Run(async () =>
        {
            for (var change = 0; change < 30; change++)
            {
                await visit.StepAsync(change % 2 == 0 ? "ready" : "back");
            }

            await visit.StepAsync("ready");
        });
        while (!changes.IsCompleted)
        {
            await coming.GotoAsync("/desk", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        }

        await changes;
        await Assertions.Expect(visit.RowOn(watching)).ToContainTextAsync("Check-out", _soon);
        await coming.SeesAsync("Live");
        await Assertions.Expect(visit.RowOn(coming)).ToContainTextAsync("Check-out", _soon);
    }
}
