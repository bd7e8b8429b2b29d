using CsCheck;

namespace Porchlight.X12.Tests;

public sealed class Writer
{
    private static readonly string[] Ids = ["EB", "NM1", "REF", "K3"];

    private static readonly Separators[] Choices =
        [Separators.Standard, new('|', '!', '>', '\n'), new('*', '`', '\\', '\u001D'), new('*', Separators.None, ':', '~')];

    [Fact]
    public void What_is_formatted_parses_back_to_the_same_interchange()
    {
        var text = Gen.Char.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Array[0, 12].Select(c => new string(c).Trim());
        var element = Gen.OneOf(
            text.Select(t => (ElementData)t),
            text.Array[1, 4].Select(c => ElementData.Composite(c)),
            text.Array[1, 4].Select(r => ElementData.Repeated(r)));
        var segment = Gen.Select(Gen.Int[0, 3].Select(i => Ids[i]), element.Array[0, 14]);
        var sets = segment.Array[0, 20].Array[1, 3];
        Gen.Select(Gen.Int[0, Choices.Length - 1], sets, Gen.Long[1, 999_999_999]).Sample((choice, bodies, control) =>
        {
            var s = Choices[choice];
            var header = Samples.Header with { Separators = s, InterchangeControl = control };
            var written = InterchangeWriter.Wrap(header, "HB", "005010X279A1", bodies.Select(b =>
                ("271", (IReadOnlyList<Segment>)[.. b.Select(x => Segment.Create(s, x.Item1, x.Item2))])));

            var document = X12Document.Parse(InterchangeWriter.ToBytes(written));

            Assert.Empty(document.Problems);
            var read = Assert.Single(document.Interchanges);
            Assert.Equal(All(written), All(read));
            Assert.Equal(InterchangeWriter.ToBytes(written), InterchangeWriter.ToBytes(read));
        }, iter: Loops.Of(500));
    }

    [Fact]
    public void Drops_trailing_empty_elements_and_components()
    {
        var segment = Segment.Create(Separators.Standard, "SV1", ElementData.Composite("HC", "99213", "", ""), "40", "", null);

        Assert.Equal("SV1*HC:99213*40", segment.Text);
    }

    [Fact]
    public void Takes_delimiters_and_control_characters_out_of_data_because_x12_cannot_escape_them()
    {
        Assert.Equal("NM1*IL*1*O HARA A B C", Segment.Create(Separators.Standard, "NM1", "IL", "1", "O*HARA~A:B\nC").Text);
    }

    [Fact]
    public void Counts_segments_sets_and_groups_itself()
    {
        var bht = Segment.Create(Separators.Standard, "BHT", "0022", "13");
        var text = InterchangeWriter.ToText(InterchangeWriter.Wrap(Samples.Header, "HS", "005010X279A1", [("270", [bht]), ("270", [bht, bht])]));

        Assert.Contains("SE*3*0001~", text, StringComparison.Ordinal);
        Assert.Contains("SE*4*0002~", text, StringComparison.Ordinal);
        Assert.EndsWith("GE*2*101~IEA*1*000000101~", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sends_a_test_interchange_unless_told_otherwise()
    {
        Assert.Equal("T", InterchangeWriter.Acknowledge(Samples.Header).Isa[15]);
        Assert.Equal("P", InterchangeWriter.Acknowledge(Samples.Header with { Usage = UsageIndicator.Production }).Isa[15]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000_000)]
    public void Will_not_write_a_control_number_that_isa13_cannot_hold(long control) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InterchangeWriter.Acknowledge(Samples.Header with { InterchangeControl = control }));

    private static List<string> All(Interchange interchange) =>
    [
        interchange.Isa.Text,
        .. interchange.Groups.SelectMany(g => (IEnumerable<Segment>)[g.Gs, .. g.Transactions.SelectMany(t => t.Segments), g.Ge!]).Select(s => s.Text),
        interchange.Iea!.Text,
    ];
}
