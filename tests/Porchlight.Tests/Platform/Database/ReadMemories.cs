using Porchlight.Platform.Database;

namespace Porchlight.Tests.Platform.Database;

/// <summary>What readers keep: never by another stamp, and never more than was said.</summary>
public sealed class ReadMemories
{
    private readonly List<string> _read = [];
    private readonly ReadMemory<string, int, string> _memory = new(most: 3);

    [Fact]
    public async Task Reads_again_what_has_another_stamp_and_nothing_else()
    {
        await OfAsync(("a", 1), ("b", 1));
        var second = await OfAsync(("a", 1), ("b", 2));

        Assert.Equal(["a", "b", "b"], _read);
        Assert.Equal(("a 1", "b 2"), (second["a"], second["b"]));
    }

    [Fact]
    public async Task Leaves_out_what_is_on_file_no_more()
    {
        await OfAsync(("a", 1), ("b", 1));

        Assert.Equal(["b"], (await OfAsync(("b", 1))).Keys);
    }

    [Fact]
    public async Task Forgets_all_beyond_its_size_and_answers_all_the_same()
    {
        await OfAsync(("a", 1), ("b", 1), ("c", 1));
        var found = await OfAsync(("a", 1), ("d", 1));

        Assert.Equal(("a 1", "d 1"), (found["a"], found["d"]));
        await OfAsync(("b", 1));
        Assert.Equal(["a", "b", "c", "d", "b"], _read);
    }

    private Task<Dictionary<string, string>> OfAsync(params (string Key, int Stamp)[] now) => _memory.OfAsync(
        now.ToDictionary(one => one.Key, one => one.Stamp),
        unknown =>
        {
            _read.AddRange(unknown);
            return Task.FromResult<IReadOnlyDictionary<string, string>>(unknown.ToDictionary(key => key, key => $"{key} {now.Single(one => one.Key == key).Stamp}"));
        });
}
