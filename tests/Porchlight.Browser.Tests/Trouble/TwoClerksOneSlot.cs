namespace Porchlight.Browser.Tests;

/// <summary>Two people press Enter on the same place: one wins, the other is told so, is offered what is near and keeps what was typed.</summary>
[Collection(typeof(OnSqlite))]
public sealed class TwoClerksOneSlot(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    private const string Note = "Brings her own wheelchair";

    [Fact]
    public async Task The_second_sees_three_other_places_and_keeps_the_note()
    {
        var (first, second) = (await DeskOfAsync("psr"), await DeskOfAsync("scheduler"));
        await SeekAsync(first, "jordan testwell");
        await SeekAsync(second, "mockingham");
        var place = await first.GetByRole(AriaRole.Radio).First.GetAttributeAsync("value");
        await second.Locator($"input[type=radio][value='{place}']").CheckAsync();

        await second.Field("Note for the visit").FillAsync(Note);
        await first.Keyboard.PressAsync("Enter");
        await first.SeesAsync("is booked for");
        await second.Keyboard.PressAsync("Control+Enter");

        await second.GetByRole(AriaRole.Alert).SeesAsync("Nothing was booked");
        await Assertions.Expect(second.Heading("Nearest places")).ToBeVisibleAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Radio)).ToHaveCountAsync(3);
        await Assertions.Expect(second.Locator($"input[type=radio][value='{place}']")).ToHaveCountAsync(0);
        await Assertions.Expect(second.Field("Note for the visit")).ToHaveValueAsync(Note);
        await Assertions.Expect(second.Field("Visit")).ToHaveValueAsync("Follow-up");
        await second.Keyboard.PressAsync("Control+Enter");
        await second.SeesAsync("is booked for");
    }

    private static async Task SeekAsync(IPage desk, string name)
    {
        await desk.GotoAsync("/desk");
        await desk.FindAsync(name);
        await desk.Keyboard.PressAsync("b");
        await desk.Field("Visit").FillAsync("fu");
        await desk.Field("With").FillAsync("Dr. Lindqvist");
        await desk.Field("When").FillAsync("t+7");
        await desk.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
    }
}
