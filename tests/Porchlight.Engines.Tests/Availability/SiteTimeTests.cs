using NodaTime;
using Porchlight.Availability;

namespace Porchlight.Engines.Tests.Availability;

public class SiteTimeTests
{
    private static readonly DateTimeZone Central = DateTimeZoneProviders.Tzdb["America/Chicago"];

    // In 2026 the clocks go forward on March 8 and back on November 1, both at 2:00.
    private static readonly LocalDate Spring = new(2026, 3, 8);
    private static readonly LocalDate Autumn = new(2026, 11, 1);

    [Fact]
    public void A_day_has_23_24_or_25_hours()
    {
        Assert.Equal(276, SiteTime.Day(Spring, Central).Count);
        Assert.Equal(288, SiteTime.Day(Spring.PlusDays(1), Central).Count);
        Assert.Equal(300, SiteTime.Day(Autumn, Central).Count);
    }

    [Fact]
    public void A_skipped_time_moves_forward_to_the_first_that_exists() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 8, 8, 0), SiteTime.At(Spring.At(new LocalTime(2, 30)), Central));

    [Fact]
    public void An_ambiguous_time_is_the_earlier() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 6, 30), SiteTime.At(Autumn.At(new LocalTime(1, 30)), Central));

    // Start and end in minutes of the day, and the cells that are really there.
    [Theory]
    [InlineData("spring", 60, 120, 12)]
    [InlineData("spring", 120, 180, 0)] // the hour that is skipped
    [InlineData("spring", 150, 180, 0)] // and never less than nothing
    [InlineData("spring", 90, 150, 6)]
    [InlineData("spring", 150, 210, 6)]
    [InlineData("autumn", 60, 120, 24)] // the hour that comes twice
    [InlineData("autumn", 60, 90, 6)]
    [InlineData("autumn", 90, 120, 18)]
    [InlineData("autumn", 480, 540, 12)]
    [InlineData("autumn", 1380, 1440, 12)] // to the end of the day
    public void Blocks_on_days_when_the_clocks_change(string day, int start, int end, int cells) =>
        Assert.Equal(cells, SiteTime.Between(day == "spring" ? Spring : Autumn, Time(start), Time(end), Central).Count);

    [Theory]
    [InlineData("spring")]
    [InlineData("autumn")]
    public void Neighbouring_blocks_never_overlap_and_leave_no_cell_out(string day)
    {
        var date = day == "spring" ? Spring : Autumn;
        var whole = SiteTime.Day(date, Central);
        var next = whole.Start;
        for (var minute = 0; minute < 1440; minute += 30)
        {
            var block = SiteTime.Between(date, Time(minute), Time(minute + 30), Central);
            Assert.Equal(next, block.Start);
            next = block.End;
        }

        Assert.Equal(whole.End, next);
    }

    [Fact]
    public void Weekly_hours_hold_from_their_first_to_their_last_day()
    {
        var tuesday = new HoursBlock(IsoDayOfWeek.Tuesday, new LocalTime(8, 0), new LocalTime(12, 0), kind: 1);
        var hours = new WeeklyHours(new LocalDate(2026, 11, 17), new LocalDate(2026, 11, 24), [tuesday]);

        Assert.Empty(hours.On(new LocalDate(2026, 11, 10), Central));
        Assert.Equal((1, 48), hours.On(new LocalDate(2026, 11, 17), Central).Select(block => (block.Kind, (int)block.Cells.Count)).Single());
        Assert.Empty(hours.On(new LocalDate(2026, 11, 18), Central));
        Assert.Single(hours.On(new LocalDate(2026, 11, 24), Central));
        Assert.Empty(hours.On(new LocalDate(2026, 12, 1), Central));
    }

    [Fact]
    public void A_block_that_ends_before_it_starts_is_a_bug() => Assert.Throws<ArgumentException>(
        () => new HoursBlock(IsoDayOfWeek.Monday, new LocalTime(9, 0), new LocalTime(9, 0), kind: 0));

    private static LocalTime Time(int minute) => LocalTime.FromMinutesSinceMidnight(minute % 1440);
}
