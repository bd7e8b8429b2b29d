using Porchlight.Scheduling;

namespace Porchlight.Tests.Features.Scheduling;

/// <summary>Design language §6, "Dates". Today is Tuesday, November 24, 2026.</summary>
public sealed class TypedDates
{
    private static readonly LocalDate _today = new(2026, 11, 24);

    [Theory]
    [InlineData("", 2026, 11, 24)]
    [InlineData("t", 2026, 11, 24)]
    [InlineData(" T+7 ", 2026, 12, 1)]
    [InlineData("t-1", 2026, 11, 23)]
    [InlineData("w+2", 2026, 12, 8)]
    [InlineData("m+1", 2026, 12, 24)]
    // A weekday alone is the next one; today's own weekday is a week ahead.
    [InlineData("wed", 2026, 11, 25)]
    [InlineData("tue", 2026, 12, 1)]
    [InlineData("monday", 2026, 11, 30)]
    // "Next" is the one of the following week (it begins on Monday), so next Wednesday is not tomorrow.
    [InlineData("next tue", 2026, 12, 1)]
    [InlineData("next wed", 2026, 12, 2)]
    [InlineData("next mon", 2026, 11, 30)]
    [InlineData("próximo vie", 2026, 12, 4)]
    [InlineData("vie", 2026, 11, 27)]
    [InlineData("miércoles", 2026, 11, 25)]
    [InlineData("3/4/27", 2027, 3, 4)]
    [InlineData("03042027", 2027, 3, 4)]
    [InlineData("2026-12-31", 2026, 12, 31)]
    // Without a year it is the next such day.
    [InlineData("12/1", 2026, 12, 1)]
    [InlineData("3/4", 2027, 3, 4)]
    [InlineData("2/30/27", 0, 0, 0)]
    [InlineData("soon", 0, 0, 0)]
    [InlineData("13/1/27", 0, 0, 0)]
    public void Are_read_as_the_desk_types_them(string typed, int year, int month, int day)
    {
        var read = TypedDate.Read(typed, _today);

        Assert.Equal(year == 0 ? null : new LocalDate(year, month, day), read.Refusal is null ? read.Answer.Date : (LocalDate?)null);
    }

    [Fact]
    public void Carry_the_half_of_the_day_that_was_asked_for()
    {
        Assert.Equal(new TypedDate(_today, null, new LocalTime(12, 0)), TypedDate.Read("t am", _today).Answer);
        Assert.Equal(new TypedDate(new(2026, 11, 27), new LocalTime(12, 0)), TypedDate.Read("fri pm", _today).Answer);
        Assert.Equal(new TypedDate(_today, null, new LocalTime(12, 0)), TypedDate.Read("am", _today).Answer);
    }
}
