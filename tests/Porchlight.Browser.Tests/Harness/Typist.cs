namespace Porchlight.Browser.Tests;

/// <summary>Presses keys and counts them: letters count, a chord counts as one (the design language's §6).</summary>
internal sealed class Typist(IPage page)
{
    public int Keys { get; private set; }

    public async Task PressAsync(string key)
    {
        Keys++;
        await page.Keyboard.PressAsync(key);
    }

    public async Task TypeAsync(string letters)
    {
        Keys += letters.Length;
        await page.Keyboard.TypeAsync(letters);
    }
}
