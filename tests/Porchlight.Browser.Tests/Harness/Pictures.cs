namespace Porchlight.Browser.Tests;

/// <summary>
/// Where pictures go: the test output, or <c>docs/img</c> with <c>PORCHLIGHT_WRITE_SCREENSHOTS=1</c>, for README and manuals.
/// </summary>
internal static class Pictures
{
    public static string Output { get; } =
        Directory.CreateDirectory(Path.Combine(Environment.GetEnvironmentVariable("PORCHLIGHT_TEST_OUTPUT") ?? AppContext.BaseDirectory, "pictures")).FullName;

    public static string PathOf(string file) => Path.Combine(Output, file);

    /// <summary>A picture for the documents, made the same way each time: no caret, no movement.</summary>
    public static async Task PictureAsync(this IPage page, string file)
    {
        var folder = Environment.GetEnvironmentVariable("PORCHLIGHT_WRITE_SCREENSHOTS") == "1" ? Path.Combine(Repository.Root, "docs/img") : Output;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, file), Animations = ScreenshotAnimations.Disabled });
    }
}
