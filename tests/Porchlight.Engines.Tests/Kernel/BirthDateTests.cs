using NodaTime;

namespace Porchlight.Engines.Tests.Kernel;

public class BirthDateTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("03041964", 1964, 3, 4)]
    [InlineData("19640304", 1964, 3, 4)]
    [InlineData("030464", 1964, 3, 4)]
    [InlineData("3/4/64", 1964, 3, 4)]
    [InlineData("3/4/1964", 1964, 3, 4)]
    [InlineData("03-04-1964", 1964, 3, 4)]
    [InlineData("3.4.64", 1964, 3, 4)]
    [InlineData("3 4 1964", 1964, 3, 4)]
    [InlineData("1964-03-04", 1964, 3, 4)]
    [InlineData("1964/3/4", 1964, 3, 4)]
    [InlineData("mar 4 1964", 1964, 3, 4)]
    [InlineData("March 4, 1964", 1964, 3, 4)]
    [InlineData("4 mar 64", 1964, 3, 4)]
    [InlineData("4 de marzo de 1964", 1964, 3, 4)]
    [InlineData("1 ene 1990", 1990, 1, 1)]
    [InlineData("2/29/2024", 2024, 2, 29)]
    [InlineData("11/24/26", 2026, 11, 24)] // born today
    [InlineData("11/25/26", 1926, 11, 25)] // tomorrow has not come, so it was a hundred years ago
    [InlineData("1/1/00", 2000, 1, 1)]
    [InlineData("11/25/1900", 1900, 11, 25)] // 125 years old until tomorrow
    public void Reads_what_people_type(string typed, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), BirthDate.Read(typed, Today).Answer.Date);

    [Theory]
    [InlineData("", "birth-date.incomplete")]
    [InlineData("1964", "birth-date.incomplete")]
    [InlineData("3/64", "birth-date.incomplete")]
    [InlineData("ma 4 1964", "birth-date.incomplete")]
    [InlineData("3/4/196", "birth-date.incomplete")]
    [InlineData("3/4/0000", "birth-date.incomplete")]
    [InlineData("rosa", "birth-date.incomplete")]
    [InlineData("25/12/1964", "birth-date.no-such-month")]
    [InlineData("2/30/1964", "birth-date.no-such-day")]
    [InlineData("2/29/1963", "birth-date.no-such-day")]
    [InlineData("2/29/1900", "birth-date.no-such-day")] // divisible by 100 and not by 400
    [InlineData("4/31/1964", "birth-date.no-such-day")]
    [InlineData("3/0/1964", "birth-date.no-such-day")]
    [InlineData("3/32/1964", "birth-date.no-such-day")]
    [InlineData("11/25/2026", "birth-date.future")]
    [InlineData("11/24/1900", "birth-date.too-long-ago")] // 126 today
    [InlineData("3/4/0964", "birth-date.too-long-ago")]
    public void Refuses_kindly(string typed, string refusal) => Assert.Equal(refusal, BirthDate.Read(typed, Today).Refusal?.Code);

    [Fact]
    public void Says_which_month_lacks_the_day()
    {
        var refusal = BirthDate.Read("2/30/1964", Today).Refusal!;

        Assert.Equal("February has no day {0}. Ask once more.", refusal.Sentence);
        Assert.Equal(["30"], refusal.Facts);
        Assert.Equal("birthDate", refusal.Field);
    }

    [Theory]
    [InlineData(1964, 3, 4, 2026, 11, 24, 62)]
    [InlineData(1964, 11, 24, 2026, 11, 24, 62)]
    [InlineData(1964, 11, 25, 2026, 11, 24, 61)]
    [InlineData(2004, 2, 29, 2022, 2, 28, 17)] // of age on March 1
    [InlineData(2004, 2, 29, 2022, 3, 1, 18)]
    public void Counts_full_years(int year, int month, int day, int atYear, int atMonth, int atDay, int age) =>
        Assert.Equal(age, new BirthDate(new LocalDate(year, month, day)).AgeOn(new LocalDate(atYear, atMonth, atDay)));
}
