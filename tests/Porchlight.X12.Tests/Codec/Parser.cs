using System.Text;

namespace Porchlight.X12.Tests;

public sealed class Parser
{
    private const string Ta1 = "TA1*000000050*200229*1200*A*000~IEA*0*000000101~";

    [Fact]
    public void Reads_delimiters_from_the_isa_and_never_assumes_them()
    {
        var text = Samples.Isa.Replace('*', '|').Replace(':', '>').Replace('~', '\u001D').Replace('^', '!');
        var document = X12Document.Parse(text + "TA1|000000050|200229|1200|A|000\u001DIEA|0|000000101\u001D");

        var interchange = Assert.Single(document.Interchanges);
        Assert.Empty(document.Problems);
        Assert.Equal(new Separators('|', '!', '>', '\u001D'), interchange.Separators);
        Assert.Equal("000000101", interchange.Control);
    }

    // x12 §2.1: ISA11 repeats only from 00402 on, and only when it is not a letter, digit or space.
    [Theory]
    [InlineData("^", "00501", true)]
    [InlineData("U", "00501", false)]
    [InlineData("U", "00401", false)]
    [InlineData("^", "00401", false)]
    [InlineData("`", "00402", true)]
    [InlineData(" ", "00501", false)]
    public void Takes_isa11_as_repetition_separator_only_when_it_is_one(string isa11, string isa12, bool repeats)
    {
        var isa = Samples.Isa.Replace("*^*00501*", $"*{isa11}*{isa12}*", StringComparison.Ordinal);

        Assert.Equal(repeats, X12Document.Parse(isa + Ta1).Interchanges[0].Separators.HasRepetition);
    }

    [Fact]
    public void Skips_a_byte_order_mark_and_white_space_before_the_isa_and_still_counts_offsets_from_the_file_start()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(" \r\n" + Samples.Isa + "\r\n\t " + Ta1)];
        var document = X12Document.Parse(file);

        Assert.Empty(document.Problems);
        Assert.Equal(6, document.Interchanges[0].Isa.Offset);
        Assert.Equal(6 + 106 + 4, document.Interchanges[0].Services[0].Offset);
    }

    [Fact]
    public void Keeps_white_space_inside_an_element()
    {
        var document = X12Document.Parse(Samples.Isa + "TA1*000000050*200229*1200*A* 00 ~\n  IEA*0*000000101~\n");

        Assert.Equal(" 00 ", document.Interchanges[0].Services[0][5]);
    }

    [Fact]
    public void Rejects_an_isa_that_is_not_106_characters_long()
    {
        var document = X12Document.Parse(Samples.Isa.Replace("PAYER01        ", "PAYER01", StringComparison.Ordinal) + Ta1);

        Assert.Empty(document.Interchanges);
        Assert.Equal("isa.length", Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void Splits_components_in_composites_and_repetitions_elsewhere_when_one_character_does_both()
    {
        var text = Samples.Wrap271(Samples.Answer).Replace("*T*:~", "*T*^~", StringComparison.Ordinal)
            .Replace("EB*1*FAM*30**", "EB*1*FAM*30^98**", StringComparison.Ordinal).Replace("EB*I**AL~", "EB*I**AL**********HC^92014~", StringComparison.Ordinal);
        var segments = X12Document.Parse(text).Transactions.Single().Segments.Where(s => s.Id == "EB").ToList();

        Assert.Equal(["30", "98"], segments[0].Repetitions(3));
        Assert.Equal("92014", segments.Single(s => s[1] == "I").Component(13, 2));
    }

    [Fact]
    public void Reads_binary_data_by_its_length_even_when_it_holds_delimiters()
    {
        var set = X12Document.Parse(Wrap275("BIN*5*a~b*c~")).Transactions.Single();

        Assert.Equal(["ST", "BIN", "SE"], set.Segments.Select(s => s.Id));
        Assert.Equal("a~b*c", set.Segments[1][2]);
    }

    [Theory]
    [InlineData("BIN*3*abcde~")]
    [InlineData("BIN*99999999999*abcde~")]
    [InlineData("BIN*-1*abcde~")]
    [InlineData("BIN*x*abcde~")]
    public void Reports_a_wrong_binary_length_and_goes_on_at_the_next_terminator(string bin)
    {
        var document = X12Document.Parse(Wrap275(bin));

        var problem = Assert.Single(document.Problems);
        Assert.Equal(("BIN", "BIN01"), (problem.Segment, problem.Element));
        Assert.Equal(["ST", "BIN", "SE"], document.Transactions.Single().Segments.Select(s => s.Id));
    }

    [Fact]
    public void Reads_several_interchanges_with_different_delimiters_from_one_file()
    {
        var second = (Samples.Isa + Ta1).Replace('*', '+').Replace('~', '\n');
        var document = X12Document.Parse(Samples.Isa + Ta1 + "\r\n" + second);

        Assert.Equal(2, document.Interchanges.Count);
        Assert.Empty(document.Problems);
    }

    // Whatever was left open is closed and named.
    [Theory]
    [InlineData("", "file.no-isa")]
    [InlineData("hello", "file.no-isa")]
    [InlineData("ISA*00*", "isa.length")]
    [InlineData("{isa}GS*HB~ST*271*1~", "se.missing,ge.missing,iea.missing")]
    [InlineData("{isa}GS*HB~ST*271*1~SE*2*1~", "ge.missing,iea.missing")]
    [InlineData("{isa}ST*271*1~SE*2*1~IEA*0*1~", "st.outside-group,ge.missing")]
    [InlineData("{isa}SE*1*1~GE*1*1~IEA*0*1~", "se.without-st,ge.without-gs")]
    [InlineData("{isa}EB*1~IEA*0*1~", "segment.outside-group")]
    [InlineData("{isa}GS*HB~EB*1~GE*0*1~IEA*1*1~", "segment.outside-set")]
    [InlineData("{isa}IEA*0*1~rubbish", "file.garbage")]
    [InlineData("{isa}IEA*0*1", "segment.unterminated")]
    [InlineData("{isa}~IEA*0*1~", "segment.empty")]
    public void Names_what_does_not_close(string text, string codes)
    {
        var document = X12Document.Parse(text.Replace("{isa}", Samples.Isa, StringComparison.Ordinal));

        Assert.Equal(codes, string.Join(",", document.Problems.Select(p => p.Code)));
    }

    [Fact]
    public void Reads_text_as_utf8_and_falls_back_to_latin1()
    {
        byte[] utf8 = [.. Encoding.ASCII.GetBytes(Samples.Isa), .. Encoding.UTF8.GetBytes("TA1*José~IEA*0*1~")];
        byte[] latin1 = [.. Encoding.ASCII.GetBytes(Samples.Isa), .. Encoding.Latin1.GetBytes("TA1*José~IEA*0*1~")];

        Assert.Equal("José", X12Document.Parse(utf8).Interchanges[0].Services[0][1]);
        Assert.Equal("José", X12Document.Parse(latin1).Interchanges[0].Services[0][1]);
    }

    [Fact]
    public void A_segment_prints_no_patient_data()
    {
        var segment = Samples.Header.Separators is var s ? Segment.Create(s, "NM1", "IL", "1", "SAMPLE") : null;

        Assert.DoesNotContain("SAMPLE", $"{segment}", StringComparison.Ordinal);
    }

    private static string Wrap275(string bin) =>
        Samples.Isa + "GS*PI*A*B*20261201*1305*1*X*005010X211~ST*275*0001*005010X211~" + bin + "SE*3*0001~GE*1*1~IEA*1*000000101~";
}
