namespace Porchlight.Browser.Tests;

/// <summary>Counts the keys of an errand against the design language's table (§6). Nothing but keys is used between start and end.</summary>
[Collection(typeof(OnSqlite))]
public abstract class CountedKeys(SqlitePractice practice, Chromium chromium) : Errand(practice, chromium)
{
    /// <param name="allowed">The table's target.</param>
    /// <param name="stand">How the person comes to where the counting starts.</param>
    private protected async Task CountAsync(int allowed, Func<IPage, Task> stand, Func<IPage, Typist, Task> errand)
    {
        var page = await DeskOfAsync("psr");
        await stand(page);
        var keys = new Typist(page);
        await errand(page, keys);
        Assert.True(keys.Keys <= allowed, $"{keys.Keys} keys; the design language allows {allowed}.");
    }

    /// <summary>On this page, which is live.</summary>
    private protected static Func<IPage, Task> On(string path) => async page =>
    {
        await page.GotoAsync(path);
        await page.SeesAsync("Live");
    };

    /// <summary>On the desk, with this person's visit in focus.</summary>
    private protected static Func<IPage, Task> OnRowOf(string name) => async page =>
    {
        await On("/desk")(page);
        await RowOf(page, name).FocusAsync();
    };

    /// <summary>On the day board, with this person's visit in focus.</summary>
    private protected static Func<IPage, Task> OnCellOf(string name) => async page =>
    {
        await On("/day")(page);
        await CellOf(page, name).FocusAsync();
    };

    private protected static ILocator RowOf(IPage page, string name) => page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = name });

    private protected static ILocator CellOf(IPage page, string name) => page.GetByRole(AriaRole.Gridcell).Filter(new LocatorFilterOptions { HasText = name });
}
