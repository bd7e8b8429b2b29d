using System.Text;

namespace Porchlight.X12.Tests;

/// <summary>The openly licensed sample files, where they are available: env PORCHLIGHT_SHARED, or a folder "shared" beside the repository.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Find();

    public static IReadOnlyList<string> X12Files { get; } = Folder is null
        ? []
        : [.. Directory.EnumerateDirectories(Path.Combine(Folder, "data", "x12")).SelectMany(Directory.EnumerateFiles)
            .Select(f => Path.GetRelativePath(Path.Combine(Folder, "data", "x12"), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder!, "data", "x12", file));

    /// <summary>Skips loudly where the data is absent, and fails on CI, where it must be there.</summary>
    public static void Require()
    {
        if (Folder is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "The shared test data is not here (set PORCHLIGHT_SHARED).");
            Assert.Fail("The shared test data must be there on CI (set PORCHLIGHT_SHARED).");
        }
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PORCHLIGHT_SHARED");
        if (named is not null && Directory.Exists(Path.Combine(named, "data", "x12")))
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "data", "x12")))
            {
                return candidate;
            }
        }

        return null;
    }

    public static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
