using System.Text;

namespace Porchlight.X12.Tests;

/// <summary>A right message with one thing made wrong: the check must name it.</summary>
public sealed class Mutations
{
    [Theory]
    // 271 and envelope.
    [InlineData("271", "SE*26*", "SE*25*", "SE01")]
    [InlineData("271", "SE*26*0001", "SE*26*0002", "SE02")]
    [InlineData("271", "GE*1*", "GE*2*", "GE01")]
    [InlineData("271", "IEA*1*000000101", "IEA*1*000000102", "IEA02")]
    [InlineData("271", "*00501*", "*00401*", "ISA12")]
    [InlineData("271", "*X*005010X279A1~", "*X*004010X092A1~", "GS08")]
    [InlineData("271", "271*0001*005010X279A1", "271*0001*005010X212", "ST03")]
    [InlineData("271", "GS*HB*", "GS*HS*", "GS01")]
    [InlineData("271", "*T*:~", "*T*^~", "ISA16")]
    [InlineData("271", "BHT*0022*11*ELG20261201-0001*20261201*1305~", "", "BHT")]
    [InlineData("271", "DMG*D8*19840517*F~", "DMG*D8*19841317*F~", "DMG02")]
    [InlineData("271", "DTP*346*D8*20260101~", "DTP*346*RD8*20260101~", "DTP03")]
    [InlineData("271", "DTP*346*D8*20260101~", "DTX*346*D8*20260101~", "DTX")]
    [InlineData("271", "DTP*346*D8*20260101~", "Dtp*346*D8*20260101~", "Dtp")]
    [InlineData("271", "*****PI*99999~HL", "*****PI~HL", "NM109")]
    [InlineData("271", "*MI*W000123456~", "*MI~", "NM109")]
    [InlineData("271", "*MI*W000123456~", "*MI*W0001234567890123456789012345678901234567890123456789012345678901234567890123456789~", "NM109")]
    [InlineData("271", "EB*1*FAM*30", "EBX*1*FAM*30", "EBX")]
    [InlineData("271", "EB*C*IND*30***23*1500", "EB*C*IND*30***23*15OO", "EB07")]
    [InlineData("271", "HL*2*1*21*1~", "HL*2*7*21*1~", "HL02")]
    [InlineData("271", "HL*3*2*22*0~", "HL*4*2*22*0~", "HL01")]
    [InlineData("271", "HL*3*2*22*0~", "HL*3*2*22*1~", "HL04")]
    [InlineData("271", "HL*3*2*22*0~", "HL*3*1*22*0~", "HL02")]
    [InlineData("271", "TRN*2*ELG-7781-1*9111222333~", "TRN*2*ELG-7781-1*91112~", "TRN03")]
    // 835: the balance of §8, and structure.
    [InlineData("835", "BPR*I*86.4*", "BPR*I*86.5*", "BPR02")]
    [InlineData("835", "BPR*I*86.4*", "BPR*Q*86.4*", "BPR01")]
    [InlineData("835", "CAS*CO*45*53.6~", "CAS*CO*45*53.61~", "SVC03")]
    [InlineData("835", "CAS*CO*45*53.6~", "CAS*CX*45*53.6~", "CAS01")]
    [InlineData("835", "*1*250*96.4*", "*1*250*96.3*", "CLP04")]
    [InlineData("835", "*1*250*96.4*", "*1*251*96.4*", "CLP03")]
    [InlineData("835", "WO:2026300777*10~", "WO:2026300777*-10~", "BPR02")]
    [InlineData("835", "SVC*HC:99213*180*96.4*", "SVC*HC:99213*180*96.401*", "SVC03")]
    [InlineData("835", "SVC*HC:99213*", "SVC*HC>99213*", "SVC01-2")]
    [InlineData("835", "TRN*1*EFT900123*1999999999~", "", "TRN")]
    [InlineData("835", "N1*PE*RIVERSIDE FAMILY CLINIC*XX*1234567893~", "", "N1")]
    // 837P.
    [InlineData("837", "CLM*ENC17*250*", "CLM*ENC17*251*", "CLM02")]
    [InlineData("837", "11:B:1", "11:B:7", "CLM05")]
    [InlineData("837", "11:B:1", "11", "CLM05-2")]
    [InlineData("837", "HI*ABK:J029~", "", "HI")]
    [InlineData("837", "LX*2~", "", "SV1")]
    [InlineData("837", "DMG*D8*19840517*F~", "", "DMG")]
    [InlineData("837", "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*99999~", "", "NM1")]
    [InlineData("837", "SBR*P*18*******CI~", "SBR*P*18*******XX~", "SBR09")]
    [InlineData("837", "N3*1 RIVER ROAD~N4*SPRINGFIELD*IL*627010100~", "N4*SPRINGFIELD*IL*627010100~N3*1 RIVER ROAD~", "N3")]
    [InlineData("837", "REF*EI*999999999~", "REF*EI*999999999~REF*EI*999999999~", "REF")]
    public void Are_named(string set, string old, string @new, string named)
    {
        var right = Wrap(set);
        var before = X12Check.Check(Encoding.ASCII.GetBytes(right));
        Assert.True(before is { Valid: true, Scope: CheckScope.Guide }, string.Join(' ', before.Problems.Select(p => p.Message)));
        Assert.Contains(old, right, StringComparison.Ordinal);

        var result = X12Check.Check(Encoding.ASCII.GetBytes(right.Replace(old, @new, StringComparison.Ordinal)));

        Assert.False(result.Valid);
        Assert.Contains(named, result.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Element ?? p.Segment));
    }

    [Fact]
    public void The_offset_points_at_the_element()
    {
        var text = Wrap("271").Replace("SE*26*", "SE*25*", StringComparison.Ordinal);
        var problem = Assert.Single(X12Check.Check(Encoding.ASCII.GetBytes(text)).Problems);

        Assert.Equal("25", text.Substring((int)problem.Offset!.Value, 2));
    }

    [Fact]
    public void What_the_patient_owes_is_noted_but_not_wrong()
    {
        var result = X12Check.Check(Encoding.ASCII.GetBytes(Wrap("835").Replace("*96.4*53.6*12*", "*96.4*50*12*", StringComparison.Ordinal)));

        Assert.True(result.Valid);
        Assert.Equal(("CLP05", ProblemSeverity.Note), (Assert.Single(result.Problems).Element, result.Problems[0].Severity));
    }

    [Fact]
    public void A_well_formed_rejection_is_valid() => Assert.True(X12Check.Check(Encoding.ASCII.GetBytes(Samples.Wrap271(Samples.Reject))).Valid);

    private static string Wrap(string set) => set switch
    {
        "271" => Samples.Wrap271(Samples.Answer),
        "835" => Samples.Wrap("HP", "005010X221A1", Samples.Remittance),
        _ => Samples.Wrap("HC", "005010X222A1", Samples.Claim),
    };
}
