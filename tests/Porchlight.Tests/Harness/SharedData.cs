using Porchlight.Tests.Architecture;

namespace Porchlight.Tests;

/// <summary>The openly licensed test data: env <c>PORCHLIGHT_SHARED</c>, or a folder <c>shared</c> beside the repository or above it.</summary>
internal static class SharedData
{
    /// <summary>A file under <c>shared/data</c>. Skips the test loudly where the data is absent, and fails it on CI, where it must be there.</summary>
    public static string File(string path)
    {
        var folder = Environment.GetEnvironmentVariable("PORCHLIGHT_SHARED") is { Length: > 0 } named ? named : Above();
        var file = folder is null ? null : Path.Combine(folder, "data", path);
        if (file is not null && System.IO.File.Exists(file))
        {
            return file;
        }

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"The shared test data is not here (set PORCHLIGHT_SHARED): {path}");
        throw new InvalidOperationException($"The shared test data must be there on CI (set PORCHLIGHT_SHARED): {path}");
    }

    private static string? Above()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "data")))
            {
                return candidate;
            }
        }

        return null;
    }
}
