namespace Porchlight.Engines.Tests.Kernel;

public class MrnTests
{
    // By hand: the carry starts at 10; carry + digit modulo 10, zero counting as 10; doubled modulo 11; 11 less the last carry.
    [Theory]
    [InlineData(1000, "10006")] // 1→2, 2→4, 4→8, 8→5: 11−5
    [InlineData(1044, "10444")] // 1→2, 2→4, 8→5, 9→7: 11−7
    [InlineData(8609574271, "86095742719")] // the published specimen of the German tax number, which uses the same system
    [InlineData(3339200596, "33392005961")] // and of the Croatian OIB
    public void The_check_digit_follows_iso_7064(long serial, string number) => Assert.Equal(number, Mrn.FromSerial(serial).Value);

    [Theory]
    [InlineData("10444", null)]
    [InlineData(" 1044-4 ", null)]
    [InlineData("10442", "mrn.check-digit")]
    [InlineData("1044", "mrn.length")]
    [InlineData("01044", "mrn.length")]
    [InlineData("1234567890123", "mrn.length")]
    [InlineData("1044A", "mrn.length")]
    public void Reads_a_chart_number(string typed, string? refusal) => Assert.Equal(refusal, Mrn.Read(typed).Refusal?.Code);

    [Fact]
    public void Every_single_wrong_digit_is_noticed()
    {
        for (var serial = Mrn.FirstSerial; serial < Mrn.FirstSerial + 2_000; serial += 7)
        {
            var number = Mrn.FromSerial(serial).Value;
            for (var at = 1; at < number.Length; at++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    var typed = string.Concat(number.AsSpan(0, at), [digit], number.AsSpan(at + 1));
                    Assert.Equal(typed == number, Mrn.Read(typed).Refusal is null);
                }
            }
        }
    }

    [Theory]
    [InlineData("90", "09")]
    [InlineData("09", "90")]
    public void Notices_a_nine_and_a_zero_that_changed_places(string pair, string swapped)
    {
        var serial = long.Parse($"12{pair}3");
        var number = Mrn.FromSerial(serial).Value;

        Assert.NotNull(Mrn.Read(number.Replace(pair, swapped, StringComparison.Ordinal)).Refusal);
    }

    [Fact]
    public void A_serial_outside_its_bounds_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Mrn.FromSerial(999));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mrn.FromSerial(100_000_000_000));
    }
}
