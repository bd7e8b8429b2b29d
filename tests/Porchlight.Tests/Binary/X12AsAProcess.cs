using System.Text.Json;

namespace Porchlight.Tests.BinaryRuns;

/// <summary>What scripts rely on: the exit code, and JSON alone on the standard output. Expected values are read from the files by eye.</summary>
[Trait("Speed", "Slow")]
public sealed class X12AsAProcess
{
    [Fact]
    public async Task Explain_says_what_the_answer_means_in_the_agreed_shape()
    {
        var run = await Binary.RunAsync("x12", "explain", SharedData.File("x12/271/lfh-dependent-health-benefit-check.271"), "--json");

        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.Equal(["benefits", "outcome", "plainWords", "plan", "reasons"], Names(run.Json));
        Assert.Contains(run.Json.GetProperty("outcome").GetString(), (string[])["active", "inactive", "cannotTell"]);
        var benefits = run.Json.GetProperty("benefits").EnumerateArray().ToList();
        Assert.NotEmpty(benefits);
        Assert.All(benefits, benefit => Assert.Equal(
            ["amount", "kind", "level", "network", "percent", "period", "segment", "serviceType"], Names(benefit)));
        Assert.All(benefits, benefit => Assert.StartsWith("EB*", benefit.GetProperty("segment").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(run.Json.GetProperty("plainWords").EnumerateArray());
    }

    [Fact]
    public async Task A_rejection_is_explained_with_its_reason_and_is_a_valid_file()
    {
        var file = SharedData.File("x12/271/lfh-subscriber-health-benefit-check-error.271");

        var text = await File.ReadAllTextAsync(file);
        // The file's own slip is put right: its SE02 is not its ST02.
        var rejection = Path.GetTempFileName();
        await File.WriteAllTextAsync(rejection, text.Replace("*4323~", "*4321~", StringComparison.Ordinal));

        var (explained, slip, check) = (
            await Binary.RunAsync("x12", "explain", file, "--json"), await Binary.RunAsync("x12", "check", file, "--json"), await Binary.RunAsync("x12", "check", rejection, "--json"));
        File.Delete(rejection);

        Assert.Equal((0, "cannotTell"), (explained.Exit, explained.Json.GetProperty("outcome").GetString()));
        Assert.Contains(explained.Json.GetProperty("reasons").EnumerateArray(), said => said.GetString() == $"AAA:{text.Split("AAA*")[1].Split('~')[0].Split('*')[2]}");
        Assert.Equal((1, "SE"), (slip.Exit, Assert.Single(slip.Json.GetProperty("problems").EnumerateArray()).GetProperty("segment").GetString()));
        Assert.Equal((0, true), (check.Exit, check.Json.GetProperty("valid").GetBoolean()));
    }

    [Fact]
    public async Task Another_set_than_an_answer_is_named_and_ends_with_two()
    {
        var run = await Binary.RunAsync("x12", "explain", SharedData.File("x12/835/lfh-managed-care.835"), "--json");

        Assert.Equal((2, "835"), (run.Exit, run.Json.GetProperty("set").GetString()));
        Assert.Contains("835", run.ErrLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x12/271/lfh-dependent-health-benefit-check.271", 0, "guide")]
    [InlineData("x12/834/lfh-add-dependent.834", 0, "envelope")]
    [InlineData("x12/270/oopfactory-Example1_DHHS.txt", 1, null)] // 004010X092: another version than HIPAA's.
    [InlineData("x12/structure-and-errors/imsweb-x12_bad_segment_identifier.txt", 1, null)]
    public async Task Check_ends_with_nought_or_one_and_names_segment_element_and_place(string path, int exit, string? scope)
    {
        var run = await Binary.RunAsync("x12", "check", SharedData.File(path), "--json");

        Assert.Equal((exit, ""), (run.Exit, run.Err));
        Assert.Equal(["problems", "scope", "valid"], Names(run.Json));
        Assert.Equal(exit == 0, run.Json.GetProperty("valid").GetBoolean());
        Assert.Equal(exit == 0, run.Json.GetProperty("problems").GetArrayLength() == 0);
        Assert.Equal(scope ?? run.Json.GetProperty("scope").GetString(), run.Json.GetProperty("scope").GetString());
        Assert.All(run.Json.GetProperty("problems").EnumerateArray(), problem => Assert.Equal(["element", "message", "offset", "segment"], Names(problem)));
    }

    [Fact]
    public async Task Show_counts_the_segments_from_ST_to_SE()
    {
        var file = SharedData.File("x12/271/lfh-dependent-health-benefit-check.271");
        var run = await Binary.RunAsync("x12", "show", file, "--json");

        var interchange = Assert.Single(run.Json.GetProperty("interchanges").EnumerateArray());
        var group = Assert.Single(interchange.GetProperty("groups").EnumerateArray());
        var set = Assert.Single(group.GetProperty("transactions").EnumerateArray());
        // SE01 is the sender's own count.
        var told = (await File.ReadAllTextAsync(file)).Split("SE*")[1].Split('*')[0];
        Assert.Equal(0, run.Exit);
        Assert.Equal(["control", "groups"], Names(interchange));
        Assert.Equal(("HB", "005010X279A1"), (group.GetProperty("functionalId").GetString(), group.GetProperty("version").GetString()));
        Assert.Equal(("271", told), (set.GetProperty("set").GetString(), $"{set.GetProperty("segments").GetInt32()}"));
    }

    [Fact]
    public async Task An_interchange_of_nothing_but_acknowledgements_has_no_groups()
    {
        var run = await Binary.RunAsync("x12", "show", SharedData.File("x12/TA1/oopfactory-TechnicalAcknowledgment_Sample1.txt"), "--json");

        Assert.Equal(0, run.Exit);
        Assert.All(run.Json.GetProperty("interchanges").EnumerateArray(), interchange => Assert.Equal(0, interchange.GetProperty("groups").GetArrayLength()));
    }

    public static TheoryData<string, string> Unreadable => new MatrixTheoryData<string, string>(["show", "explain", "check"], ["missing", "folder", "nameless"]);

    [Theory, MemberData(nameof(Unreadable))]
    public async Task A_path_that_leads_nowhere_ends_with_two_and_one_line(string verb, string what)
    {
        var path = what switch { "missing" => Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.271"), "folder" => Path.GetTempPath(), _ => "" };

        var run = await Binary.RunAsync("x12", verb, path, "--json");

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith("The file could not be read", run.ErrLine, StringComparison.Ordinal);
    }

    [Theory, InlineData("show", 2), InlineData("explain", 2), InlineData("check", 1)]
    public async Task A_file_that_is_no_X12_is_called_that(string verb, int exit)
    {
        var garbage = Path.GetTempFileName();
        await File.WriteAllBytesAsync(garbage, [0xff, 0x00, .. "No interchange begins here~~~***\n"u8]);

        var (words, json) = (await Binary.RunAsync("x12", verb, garbage), await Binary.RunAsync("x12", verb, garbage, "--json"));
        File.Delete(garbage);

        Assert.Equal((exit, exit), (words.Exit, json.Exit));
        Assert.Equal(JsonValueKind.Object, json.Json.ValueKind);
        // Check's findings are its answer; the other two had nothing to answer about.
        Assert.Contains("not X12", exit == 1 ? words.Out : words.ErrLine, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);
}
