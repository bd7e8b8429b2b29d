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

    /// <summary>Somebody rings from a number that is nobody's, and is answered.</summary>
    private async Task OnACallAsync(IPage page)
    {
        await On("/calls")(page);
        await PhoneSystem.RingAsync(Demo.Url, "+12175550199", "+12175550100");
        await page.SeesAsync("(217) 555-0199");
        await page.Keyboard.PressAsync("F8");
        await page.IsOnAsync("/calls/[0-9a-f]{32}");
        await Assertions.Expect(page.Field("Full name")).ToBeFocusedAsync();
    }
}
