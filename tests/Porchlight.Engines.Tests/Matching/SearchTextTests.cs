using NodaTime;
using NodaTime.Text;
using Porchlight.Matching;

namespace Porchlight.Engines.Tests.Matching;

public class SearchTextTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    // Parts are separated by " + ", the readings of one part by " | ", the likelier first.
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("dia 64", "name dia + year 1964 | phone 64")]
    [InlineData("dia64", "name dia + year 1964 | phone 64")]
    [InlineData("Díaz03041964", "name diaz + born 1964-03-04 | born 1964-04-03 | phone 03041964")]
    [InlineData("diaz rosa", "name diaz + name rosa")]
    [InlineData("Díaz, Rosa", "name diaz + name rosa")]
    [InlineData("Ejemplo-Díaz", "name ejemplo + name diaz")]
    [InlineData("O'Neil", "name oneil")]
    [InlineData("03041964", "born 1964-03-04 | born 1964-04-03 | phone 03041964")]
    [InlineData("19640304", "born 1964-03-04 | phone 19640304")]
    [InlineData("3/4/64", "born 1964-03-04 | born 1964-04-03")]
    [InlineData("3/25/64", "born 1964-03-25")]
    [InlineData("25/3/64", "born 1964-03-25")] // only day first makes sense
    [InlineData("1964-03-04", "born 1964-03-04")]
    [InlineData("mar 4 1964", "born 1964-03-04")]
    [InlineData("diaz 4 mar 1964", "name diaz + born 1964-03-04")]
    [InlineData("3 4 64 diaz", "born 1964-03-04 | born 1964-04-03 + name diaz")]
    [InlineData("mar diaz", "name mar + name diaz")] // a month only beside numbers
    [InlineData("3/4", "day 3-4 | day 4-3")]
    [InlineData("2/29", "day 2-29")]
    [InlineData("1964", "year 1964 | phone 1964")]
    [InlineData("05", "year 2005 | year 1905 | phone 05")]
    [InlineData("555-0142", "phone 5550142")]
    [InlineData("(555) 555-0142", "phone 5555550142")]
    [InlineData("+1 555 555 0142 rosa", "phone 5555550142 + name rosa")]
    [InlineData("15555550142", "phone 5555550142")]
    [InlineData("0142", "phone 0142")]
    [InlineData("0304", "day 3-4 | day 4-3 | phone 0304")]
    [InlineData("10444", "chart 10444 | phone 10444")]
    [InlineData("10442", "phone 10442")] // fails the check digit, so it is no chart number
    [InlineData("no. 10444", "chart 10444")]
    [InlineData("#10444", "chart 10444")]
    [InlineData("#10442", "none")]
    [InlineData("M-14", "ticket M14")]
    [InlineData("m14", "ticket M14")]
    [InlineData("K7QX25", "code K7QX25")]
    [InlineData("santos", "name santos")]
    [InlineData("Rosa@Example.ORG", "email Rosa@example.org")]
    [InlineData("99/99/99", "none")]
    [InlineData("🙂", "none")]
    public void Reads_the_search_box(string typed, string reading) =>
        Assert.Equal(reading, string.Join(" + ", SearchText.Read(typed, Today).Parts.Select(Say)));

    [Fact]
    public void Ten_thousand_characters_are_cut_not_refused() =>
        Assert.NotEmpty(SearchText.Read(new string('a', 10_000), Today).Parts);

    [Fact]
    public void A_phone_end_gives_the_prefix_of_the_reversed_number()
    {
        var phone = PhoneNumber.Read("(555) 555-0142").Answer;

        Assert.StartsWith(new SearchReading.PhoneEnd("0142").Reversed, phone.Reversed, StringComparison.Ordinal);
    }

    private static string Say(SearchPart part) => part.Readings.Count == 0 ? "none" : string.Join(" | ", part.Readings.Select(Say));

    private static string Say(SearchReading reading) => reading switch
    {
        SearchReading.NamePrefix name => $"name {name.Folded}",
        SearchReading.BornOn born => $"born {LocalDatePattern.Iso.Format(born.Date)}",
        SearchReading.BornInYear born => $"year {born.Year}",
        SearchReading.BornOnDay born => $"day {born.Month}-{born.Day}",
        SearchReading.PhoneEnd phone => $"phone {phone.Digits}",
        SearchReading.ChartNumber chart => $"chart {chart.Mrn.Value}",
        SearchReading.Ticket ticket => $"ticket {ticket.SiteLetter}{ticket.Number}",
        SearchReading.VisitCode visit => $"code {visit.Code}",
        SearchReading.Email email => $"email {email.Address}",
        _ => throw new InvalidOperationException("A reading the test does not know."),
    };
}
