namespace Porchlight.Browser.Tests;

/// <summary>A call, from its ring to its wrap-up.</summary>
public sealed class KeystrokesOnThePhone(SqlitePractice practice, Chromium chromium) : CountedKeys(practice, chromium)
{
    private const string Said = "kofi exampleson";
    private const string Born = "02141981";

    [Fact]
    public Task Verifying_a_caller_takes_the_letters_of_two_answers_a_Tab_and_Enter() => CountAsync(Said.Length + Born.Length + 2, OnACallAsync, async (page, keys) =>
    {
        await keys.TypeAsync(Said);
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Born);
        await keys.PressAsync("Enter");
        await page.SeesAsync("Verified by name and birth date");
    });

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "3")]
    public Task Wrapping_up_takes_one_when_the_guess_is_right_and_two_when_it_is_not(int allowed, string reason) => CountAsync(allowed, VerifiedAsync, async (page, keys) =>
    {
        if (reason.Length > 0)
        {
            await keys.PressAsync(reason);
        }

        await keys.PressAsync("Control+Enter");
        await page.IsOnAsync("/calls$");
        await page.SeesAsync("Nobody is ringing");
    });

    private async Task VerifiedAsync(IPage page)
    {
        await OnACallAsync(page);
        await page.Field("Full name").FillAsync(Said);
        await page.Field("Birth date").FillAsync(Born);
        await page.Keyboard.PressAsync("Enter");
        await page.SeesAsync("Verified by name and birth date");
    }

    /// <summary>Somebody rings from a number that is nobody's, and is answered.</summary>
    private async Task OnACallAsync(IPage page)
    {
        await On("/calls")(page);
        await PhoneSystem.RingAsync(Demo.Url, "+12175550199", "+12175550100");
        await Assertions.Expect(page.Button("Answer")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("F8");
        await page.IsOnAsync("/calls/[0-9a-f]{32}");
        await Assertions.Expect(page.Field("Full name")).ToBeFocusedAsync();
    }
}
