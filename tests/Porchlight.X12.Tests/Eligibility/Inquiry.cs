namespace Porchlight.X12.Tests;

public sealed class Inquiry
{
    private static readonly EligibilityInquiry Dana = new()
    {
        Payer = new("EXAMPLE HEALTH PLAN", "99999"),
        Provider = new("RIVERSIDE FAMILY CLINIC", "1234567893"),
        Subscriber = new() { LastName = "SAMPLE", FirstName = "DANA", MiddleName = "Q", MemberId = "w000123456", BirthDate = new(1984, 5, 17) },
        Trace = "ELG-7781-1",
        TraceOriginator = "9111222333",
        Reference = "ELG20261201-0001",
        ServiceTypes = ["30", "98"],
        ServiceDate = new(2026, 12, 3),
        At = new DateTime(2026, 12, 1, 13, 5, 0),
    };

    // The example of the domain file, segment for segment.
    [Fact]
    public void A_subscriber_is_asked_about_as_the_guide_shows()
    {
        Assert.Equal(
            "ISA*00*          *00*          *ZZ*CLINIC01       *ZZ*PAYER01        *261201*1305*^*00501*000000101*0*T*:~" +
            "GS*HS*CLINIC01*PAYER01*20261201*1305*101*X*005010X279A1~ST*270*0001*005010X279A1~" +
            "BHT*0022*13*ELG20261201-0001*20261201*1305~HL*1**20*1~NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999~HL*2*1*21*1~" +
            "NM1*1P*2*RIVERSIDE FAMILY CLINIC*****XX*1234567893~HL*3*2*22*0~TRN*1*ELG-7781-1*9111222333~" +
            "NM1*IL*1*SAMPLE*DANA*Q***MI*W000123456~DMG*D8*19840517~DTP*291*D8*20261203~EQ*30~EQ*98~SE*14*0001~GE*1*101~IEA*1*000000101~",
            InterchangeWriter.ToText(Dana.ToInterchange(Samples.Header)));
    }

    [Fact]
    public void A_dependent_carries_the_trace_and_the_question_but_no_member_id()
    {
        var child = Dana with { Dependent = new() { LastName = "SAMPLE", FirstName = "ALEX", MemberId = "X1", BirthDate = new(2015, 2, 1), Relationship = "19" } };
        var text = string.Join("~", child.Body(Separators.Standard).Select(s => s.Text));

        Assert.Contains("HL*3*2*22*1~NM1*IL*1*SAMPLE*DANA*Q***MI*W000123456~DMG*D8*19840517~HL*4*3*23*0~TRN*1*ELG-7781-1*9111222333~" +
            "NM1*03*1*SAMPLE*ALEX~DMG*D8*20150201~INS*N*19~DTP*291*D8*20261203~EQ*30~EQ*98", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var text = string.Join("~", (Dana with { Subscriber = new() { LastName = "SAMPLE" }, ServiceDate = null }).Body(Separators.Standard).Select(s => s.Text));

        Assert.Contains("NM1*IL*1*SAMPLE~EQ*30", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_reads_back()
    {
        var read = Assert.Single(X12Document.Parse(InterchangeWriter.ToBytes(Dana.ToInterchange(Samples.Header))).Transactions.SelectMany(EligibilityInquiry.Read));

        Assert.Equal(Dana with { Subscriber = Dana.Subscriber with { MemberId = "W000123456" }, ServiceTypes = read.ServiceTypes }, read);
        Assert.Equal(Dana.ServiceTypes, read.ServiceTypes);
    }

    [Fact]
    public void Every_question_is_a_valid_270()
    {
        var child = Dana with { Dependent = new() { LastName = "SAMPLE", FirstName = "ALEX", BirthDate = new(2015, 2, 1), Relationship = "19" } };

        Assert.All([Dana, child], q => Assert.Empty(X12Check.Check(InterchangeWriter.ToBytes(q.ToInterchange(Samples.Header))).Problems));
    }
}
