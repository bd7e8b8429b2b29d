using System.Text;
using System.Text.Json;

namespace Porchlight.X12.Tests;

/// <summary>The JSON that scripts rely on, to the letter.</summary>
public sealed class Verbs
{
    private static readonly byte[] Answer = Encoding.ASCII.GetBytes(Samples.Wrap271(Samples.Answer));

    [Fact]
    public void Show_counts_st_and_se() => Assert.Equal(
        """{"interchanges":[{"control":"000000101","groups":[{"functionalId":"HB","version":"005010X279A1","transactions":[{"set":"271","control":"0001","segments":26}]}]}]}""",
        X12Show.Run(Answer).Json);

    [Fact]
    public void Show_gives_a_lone_ta1_no_groups() => Assert.Equal(
        """{"interchanges":[{"control":"000000101","groups":[]}]}""",
        X12Show.Run(Encoding.ASCII.GetBytes(Samples.Isa + "TA1*000000050*200229*1200*A*000~IEA*0*000000101~")).Json);

    [Fact]
    public void Check_prints_valid_scope_and_problems()
    {
        Assert.Equal("""{"valid":true,"scope":"guide","problems":[]}""", X12Check.Run(Answer).Json);

        var wrong = X12Check.Run(Encoding.ASCII.GetBytes(Samples.Wrap271(Samples.Answer.Replace("SE*26", "SE*25", StringComparison.Ordinal))));
        using var json = JsonDocument.Parse(wrong.Json);
        var problem = Assert.Single(json.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(1, wrong.ExitCode);
        Assert.Equal(["segment", "element", "offset", "message"], problem.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("SE", "SE01"), (problem.GetProperty("segment").GetString(), problem.GetProperty("element").GetString()));
        Assert.Equal(JsonValueKind.Number, problem.GetProperty("offset").ValueKind);
    }

    [Fact]
    public void Explain_prints_one_object_for_one_patient()
    {
        var output = X12Explain.Run(Answer);
        using var json = JsonDocument.Parse(output.Json);
        var root = json.RootElement;

        Assert.Equal(0, output.ExitCode);
        Assert.Equal(["outcome", "reasons", "plan", "benefits", "plainWords"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("active", "PPO GOLD 1500"), (root.GetProperty("outcome").GetString(), root.GetProperty("plan").GetString()));
        var benefits = root.GetProperty("benefits").EnumerateArray().Select(b => b.GetRawText()).ToList();
        Assert.Equal(10, benefits.Count);
        Assert.Contains("""{"kind":"copay","serviceType":["98"],"level":"IND","period":"27","amount":"30.00","percent":null,"network":"in","segment":"EB*B*IND*98***27*30*****Y"}""", benefits);
        Assert.Contains("""{"kind":"coinsurance","serviceType":["98"],"level":"IND","period":null,"amount":null,"percent":0.4,"network":"out","segment":"EB*A*IND*98*****.4****N"}""", benefits);
        Assert.Contains("""{"kind":"exclusion","serviceType":["AL"],"level":null,"period":null,"amount":null,"percent":null,"network":"unknown","segment":"EB*I**AL"}""", benefits);
        Assert.Contains("""{"kind":"otherPayer","serviceType":["30"],"level":null,"period":null,"amount":null,"percent":null,"network":"unknown","segment":"EB*R**30"}""", benefits);
    }

    [Fact]
    public void Explain_prints_results_with_their_traces_for_several()
    {
        var two = Samples.Wrap271(Samples.Answer + Samples.Reject).Replace("GE*1*", "GE*2*", StringComparison.Ordinal);
        using var json = JsonDocument.Parse(X12Explain.Run(Encoding.ASCII.GetBytes(two)).Json);

        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([("ELG-7781-1", "active"), ("ELG-7781-2", "cannotTell")],
            results.Select(r => (r.GetProperty("trace").GetString()!, r.GetProperty("outcome").GetString()!)));
        Assert.Equal("AAA:73", results[1].GetProperty("reasons")[0].GetString());
    }

    [Fact]
    public void Explain_takes_the_day_that_is_asked()
    {
        using var json = JsonDocument.Parse(X12Explain.Run(Answer, new DateOnly(2025, 12, 31)).Json);

        Assert.Equal("cannotTell", json.RootElement.GetProperty("outcome").GetString());
    }

    // Another set says what it is, and ends with 2.
    [Theory]
    [InlineData("270", "270: a question to a payer about coverage.")]
    [InlineData("834", "834: tells a plan about 0 member(s) who join, change or leave.")]
    [InlineData("820", "820: a message we do not explain.")]
    public void Explain_says_what_another_set_is(string set, string what)
    {
        var output = X12Explain.Run(Encoding.ASCII.GetBytes(Samples.Wrap("XX", "005010X000", $"ST*{set}*0001~SE*2*0001~")));

        Assert.Equal((2, what), (output.ExitCode, output.Text));
    }
}
