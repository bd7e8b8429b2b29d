namespace Porchlight.Browser.Tests;

/// <summary>
/// Where pictures go: the test output, or <c>docs/img</c> with <c>PORCHLIGHT_WRITE_SCREENSHOTS=1</c>, for README and manuals.
/// </summary>
internal static class Pictures
{
    private static readonly string _output =
        Directory.CreateDirectory(Path.Combine(Environment.GetEnvironmentVariable("PORCHLIGHT_TEST_OUTPUT") ?? AppContext.BaseDirectory, "pictures")).FullName;

    public static string PathOf(string file) => Path.Combine(_output, file);

    /// <summary>A picture for the documents, made the same way each time: no caret, no movement.</summary>
    public static async Task PictureAsync(this IPage page, string file)
    {
        var folder = Environment.GetEnvironmentVariable("PORCHLIGHT_WRITE_SCREENSHOTS") == "1" ? Path.Combine(Repository.Root, "docs/img") : _output;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), Animations = ScreenshotAnimations.Disabled });
    }
}
