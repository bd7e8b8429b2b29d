namespace Porchlight.X12.Tests;

/// <summary>The synthetic messages of samples/x12 show what their README says.</summary>
public sealed class OwnSamples
{
    private static readonly string Folder = Find();

    [Theory]
    [InlineData("270-subscriber.x12", "")]
    [InlineData("271-active.x12", "")]
    [InlineData("271-name-not-found.x12", "")]
    [InlineData("835-two-lines.x12", "")]
    [InlineData("835-off-by-a-cent.x12", "SVC03 CLP04")]
    [InlineData("837p-two-lines.x12", "")]
    [InlineData("999-rejected.x12", "")]
    [InlineData("ta1-duplicate.x12", "")]
    public void Are_right_except_where_one_is_wrong_on_purpose(string file, string named)
    {
        var result = X12Check.Check(File.ReadAllBytes(Path.Combine(Folder, file)));

        Assert.Equal(CheckScope.Guide, result.Scope);
        Assert.Equal(named.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), result.Problems.Select(p => p.Element!).Order());
    }

    [Fact]
    public void Are_all_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.All(Directory.EnumerateFiles(Folder, "*.x12"), file => Assert.Contains($"`{Path.GetFileName(file)}`", readme, StringComparison.Ordinal));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "samples", "x12")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "samples", "x12");
    }
}
