using PublicApiGenerator;

namespace Porchlight.X12.Tests;

/// <summary>What others may call is written down: a change of it is seen in review, not found out later.</summary>
public sealed class PublicSurface
{
    [Fact]
    public void Is_as_written_down()
    {
        var now = typeof(X12Document).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").Trim();
        var written = Path.Combine(AppContext.BaseDirectory, "PublicApi.txt");
        // The new surface is left beside the written one, to be copied over when it is meant.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicApi.now.txt"), now + "\n");

        Assert.Equal(File.ReadAllText(written).ReplaceLineEndings("\n").Trim(), now);
    }
}
