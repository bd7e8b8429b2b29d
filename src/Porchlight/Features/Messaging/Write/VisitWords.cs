using System.Globalization;
using System.Text;
using NodaTime;
using Porchlight.Platform.Wording;

namespace Porchlight.Messaging;

/// <summary>What a message says of a visit.</summary>
/// <param name="Clinic">The practice's name; never a department or a specialty.</param>
internal sealed record VisitNews(string Purpose, string Clinic, string Place, string SiteNumber, LocalDateTime At);

/// <summary>
/// The sentences (front-desk-operations.md §9): who, when, where, how to answer and how to stop; nothing of why. Texts keep to letters
/// without marks, so that 160 characters are one text (GSM 03.38).
/// </summary>
internal static class VisitWords
{
    public const int LongestText = 160;

    private static readonly string[] _days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] _dias = ["lun", "mar", "mie", "jue", "vie", "sab", "dom"];
    private static readonly string[] _meses = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

    public static string Text(VisitNews news, string language)
    {
        var clinic = Plain(news.Clinic);
        var text = Say(clinic);
        return text.Length <= LongestText ? text : Say(clinic[..Math.Max(0, clinic.Length - (text.Length - LongestText))].TrimEnd());

        string Say(string name) => Plain(Words.In(language, TextOf(news.Purpose), name, Day(news.At.Date, language), news.At.TimeOfDay.Say(), news.Place, news.SiteNumber));
    }

    public static string Subject(VisitNews news, string language) =>
        Words.In(language, "Your visit at {0}, {1}", news.Clinic, Day(news.At.Date, language));

    public static string Mail(VisitNews news, string language) => string.Join("\n\n",
        Words.In(language, MailOf(news.Purpose), Day(news.At.Date, language), news.At.TimeOfDay.Say(), news.Place),
        Words.In(language, "To change it, call us at {0}. Please do not answer this e-mail with anything about your health.", news.SiteNumber),
        news.Clinic);

    private static string TextOf(string purpose) => purpose switch
    {
        MessagePurpose.Moved => "{0}: visit moved to {1} {2}, {3}. Reply Y to confirm, N to cancel. Call {4}. STOP to end.",
        MessagePurpose.Cancelled => "{0}: visit {1} {2}, {3}, is cancelled. Call {4} for another. STOP to end.",
        _ => "{0}: visit {1} {2}, {3}. Reply Y to confirm, N to cancel. Call {4}. STOP to end.",
    };

    private static string MailOf(string purpose) => purpose switch
    {
        MessagePurpose.Moved => "Your visit is now on {0} at {1}, {2}.",
        MessagePurpose.Cancelled => "Your visit on {0} at {1}, {2}, is cancelled.",
        _ => "Your visit is on {0} at {1}, {2}.",
    };

    private static string Day(LocalDate date, string language) => language == "es"
        ? string.Create(CultureInfo.InvariantCulture, $"{_dias[(int)date.DayOfWeek - 1]} {date.Day} {_meses[date.Month - 1]}")
        : string.Create(CultureInfo.InvariantCulture, $"{_days[(int)date.DayOfWeek - 1]} {date.Month:00}/{date.Day:00}");

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter < 128));
}
