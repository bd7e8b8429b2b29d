using System.Text;
using Porchlight.Platform.Access;

namespace Porchlight.Tests.Platform;

/// <summary>RFC 6238 appendix B (SHA-1, its last six digits), and RFC 4648 §10 for base 32.</summary>
public sealed class TotpCodes
{
    private static readonly byte[] _secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(_secret, Instant.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-30, true)] // the clock of the phone is behind
    [InlineData(30, true)]
    [InlineData(-60, false)]
    [InlineData(60, false)]
    public void Are_taken_one_step_to_either_side(int secondsApart, bool taken)
    {
        var code = Totp.CodeAt(_secret, Desk.TuesdayMorning + Duration.FromSeconds(secondsApart));
        Assert.Equal(taken, Totp.StepOf(code, _secret, Desk.TuesdayMorning, lastStep: 0) is not null);
    }

    [Fact]
    public void Are_good_once()
    {
        var code = Totp.CodeAt(_secret, Desk.TuesdayMorning);
        var step = Totp.StepOf(code, _secret, Desk.TuesdayMorning, lastStep: 0)!.Value;
        Assert.Null(Totp.StepOf(code, _secret, Desk.TuesdayMorning, step));
    }

    [Fact]
    public void Base_32_is_that_of_the_standard()
    {
        Assert.Equal("MZXW6YTBOI", Totp.ToBase32(Encoding.ASCII.GetBytes("foobar")));
        Assert.Equal("foobar", Encoding.ASCII.GetString(Totp.FromBase32("MZXW6YTBOI")));
    }
}
