using System.Text.RegularExpressions;
using NodaTime;

namespace Porchlight.Matching;

/// <summary>Cuts the search text where one thing ends and the next begins; phone numbers and dates may hold spaces.</summary>
internal static partial class SearchTokens
{
    public static IEnumerable<string> Of(string text, LocalDate today)
    {
        // A name typed as filed ("Díaz, Rosa") is two words; a comma inside a date goes the same way.
        var joined = ChartPrefix().Replace(Phone().Replace(text.Replace(',', ' '), JoinDigits), "$1");
        var words = joined.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length;)
        {
            var length = DateLength(words, i, today);
            yield return string.Join(' ', words.Skip(i).Take(length));
            i += length;
        }
    }

    // "mar 4 1964", "4 mar 1964", "3 4 64", "4 de marzo de 1964": the longest run that is a date.
    private static int DateLength(string[] words, int at, LocalDate today)
    {
        for (var length = Math.Min(5, words.Length - at); length >= 3; length--)
        {
            var run = string.Join(' ', words.Skip(at).Take(length));
            if (run.Any(char.IsAsciiDigit) && BirthDate.Read(run, today).Refusal is null)
            {
                return length;
            }
        }

        return 1;
    }

    private static string JoinDigits(Match phone) => string.Concat(phone.Value.Where(char.IsAsciiDigit));

    // (555) 555-0142, 555 555 0142, +1-555-555-0142, 555-0142. Seven digits need their dash, or they would be two numbers.
    [GeneratedRegex(
        @"(?<![\w/-])"
        + @"(?:(?:\+?1[ .-]?)?\(?[2-9][0-9]{2}\)?[ .-]?[2-9][0-9]{2}[ .-][0-9]{4}|[2-9][0-9]{2}[.-][0-9]{4})"
        + @"(?![\w/-])")]
    private static partial Regex Phone();

    // "no. 10442" is one thing.
    [GeneratedRegex(@"(?<!\w)(#|no\.|mrn:?)\s+(?=[0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex ChartPrefix();
}
