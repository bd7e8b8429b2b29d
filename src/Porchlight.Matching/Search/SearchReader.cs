using System.Text.RegularExpressions;
using NodaTime;

namespace Porchlight.Matching;

/// <summary>Says what one token may mean.</summary>
internal static partial class SearchReader
{
    public static IEnumerable<SearchPart> Read(string token, LocalDate today)
    {
        if (token.Any(char.IsAsciiDigit) && ReadWithDigits(token, today) is { Count: > 0 } readings)
        {
            return [new SearchPart(token, readings)];
        }

        // "dia64": a name's start and a year, typed without the space.
        if (NameThenDigits().Match(token) is { Success: true } both)
        {
            return [.. Read(both.Groups["name"].Value, today), .. Read(both.Groups["digits"].Value, today)];
        }

        if (EmailAddress.Read(token) is Decision<EmailAddress>.Accepted email)
        {
            return [new SearchPart(token, [new SearchReading.Email(email.Value.Value)])];
        }

        return NameParts.Of(token) is { Length: > 0 } words
            ? words.Select(word => new SearchPart(token, word.Any(char.IsLetter) ? [new SearchReading.NamePrefix(word)] : []))
            : [new SearchPart(token, [])];
    }

    private static List<SearchReading> ReadWithDigits(string token, LocalDate today)
    {
        if (ChartPrefix().Match(token) is { Success: true } chart)
        {
            return Accepted(Mrn.Read(chart.Groups["number"].Value), mrn => new SearchReading.ChartNumber(mrn));
        }

        if (TicketForm().Match(token) is { Success: true } ticket)
        {
            return [new SearchReading.Ticket(char.ToUpperInvariant(token[0]), int.Parse(ticket.Groups["number"].Value))];
        }

        var code = Accepted(AppointmentCode.Read(token), found => new SearchReading.VisitCode(found));
        return code.Count > 0 ? code
            : token.All(char.IsAsciiDigit) ? SearchDigits.Read(token, today)
            : SearchDates.Read(token, today);
    }

    internal static List<SearchReading> Accepted<T>(Decision<T> decision, Func<T, SearchReading> reading) =>
        decision is Decision<T>.Accepted accepted ? [reading(accepted.Value)] : [];

    [GeneratedRegex("^(?:#|no\\.?|mrn:?)(?<number>[0-9][0-9 -]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex ChartPrefix();

    [GeneratedRegex(@"^(?<name>[\p{L}'’-]{2,})(?<digits>[0-9]{2,8})$")]
    private static partial Regex NameThenDigits();

    [GeneratedRegex("^[A-Za-z]-?(?<number>[0-9]{1,3})$")]
    private static partial Regex TicketForm();
}
