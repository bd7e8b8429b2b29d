using System.Text.RegularExpressions;
using NodaTime;

namespace Porchlight.Clinic;

/// <summary>Forms of single values that several kinds share. The field is named by whoever asks.</summary>
internal static partial class Forms
{
    public static Decision<string> Phone(string typed) => PhoneNumber.Read(typed).Map(phone => phone.Display);

    public static Decision<string> State(string typed) => StateForm().IsMatch(typed.ToUpperInvariant())
        ? typed.ToUpperInvariant()
        : new Refusal("setup.state", "Two letters, such as IL.");

    public static Decision<string> Zip(string typed) => ZipForm().IsMatch(typed)
        ? typed
        : new Refusal("setup.zip", "Five digits, or nine with a dash.");

    public static Decision<string> Zone(string typed) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(typed) is not null
        ? typed
        : new Refusal("setup.zone", "No time zone has this name. Write it such as America/Chicago.");

    public static Decision<string> Letter(string typed) => typed.Length == 1 && char.IsAsciiLetter(typed[0])
        ? typed.ToUpperInvariant()
        : new Refusal("setup.letter", "One letter from A to Z.");

    /// <summary>NM109 may hold 2 to 80 letters and digits; separators of X12 would break the message.</summary>
    public static Decision<string> X12PayerId(string typed) => PayerForm().IsMatch(typed)
        ? typed.ToUpperInvariant()
        : new Refusal("setup.payer-id", "Two to twenty letters and digits, as the clearinghouse lists it.");

    public static Decision<string> MemberIdPattern(string typed) => PatternForm().IsMatch(typed)
        ? typed.ToUpperInvariant()
        : new Refusal("setup.member-pattern", "Letters and digits that are always there, # for a digit, @ for a letter, ? for either.");

    public static Decision<string> Code(string typed) => CodeForm().IsMatch(typed)
        ? typed.ToUpperInvariant()
        : new Refusal("setup.code", "One to ten letters, digits or dashes.");

    public static Decision<string> Taxonomy(string typed) => TaxonomyForm().IsMatch(typed)
        ? typed.ToUpperInvariant()
        : new Refusal("setup.taxonomy", "Ten letters and digits ending in X.");

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex StateForm();

    [GeneratedRegex("^[0-9]{5}(-[0-9]{4})?$")]
    private static partial Regex ZipForm();

    [GeneratedRegex("^[A-Za-z0-9]{2,20}$")]
    private static partial Regex PayerForm();

    [GeneratedRegex("^[A-Za-z0-9#@?]{0,40}$")]
    private static partial Regex PatternForm();

    [GeneratedRegex("^[A-Za-z0-9-]{1,10}$")]
    private static partial Regex CodeForm();

    [GeneratedRegex("^[A-Za-z0-9]{9}[Xx]$")]
    private static partial Regex TaxonomyForm();
}
