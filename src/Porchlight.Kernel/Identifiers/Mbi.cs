using System.Text.RegularExpressions;

namespace Porchlight;

/// <summary>
/// A Medicare Beneficiary Identifier, eleven characters stored without dashes. Not made from the SSN, and may be reissued.
/// Prints redacted.
/// </summary>
public readonly partial record struct Mbi : IChecked<Mbi>, IPatientData
{
    private readonly string? _characters;

    private Mbi(string characters) => _characters = characters;

    public string Value => _characters ?? "";

    /// <summary>As the card shows it: <c>1EG4-TE5-MK73</c>.</summary>
    public string Dashed => Value.Length == 11 ? $"{Value[..4]}-{Value[4..7]}-{Value[7..]}" : "";

    /// <summary>Refused, in this order: <c>mbi.retired-number</c>, <c>mbi.length</c>, <c>mbi.letter</c>, <c>mbi.form</c>.</summary>
    public static Decision<Mbi> Read(string? text)
    {
        var typed = TypedText.Compact(text).ToUpperInvariant();
        if (Hicn().IsMatch(typed))
        {
            return new Refusal("mbi.retired-number", "This is the old Medicare number. Ask for the card with letters and dashes.", "mbi");
        }

        if (typed.Length != 11)
        {
            return new Refusal("mbi.length", "A Medicare number has eleven letters and digits.", "mbi");
        }

        if (typed.Any(c => c is 'S' or 'L' or 'O' or 'I' or 'B' or 'Z'))
        {
            return new Refusal("mbi.letter", "A Medicare number never has S, L, O, I, B or Z. It may be 5, 1, 0, 1, 8 or 2.", "mbi");
        }

        return Form().IsMatch(typed)
            ? new Mbi(typed)
            : new Refusal("mbi.form", "A letter and a digit of this Medicare number changed places. Look at the card again.", "mbi");
    }

    public static Mbi FromStored(string value) => new(value);

    public override string ToString() => Phi<string>.Redacted;

    // CMS, MBI format: letters at 2, 5, 8 and 9; either at 3 and 6; digits elsewhere, the first never 0.
    [GeneratedRegex("^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}$")]
    private static partial Regex Form();

    // The SSN-based claim number, retired 2020-01-01: nine digits and a suffix of one or two characters beginning with a letter.
    [GeneratedRegex("^[0-9]{9}[A-Z][0-9A-Z]?$")]
    private static partial Regex Hicn();
}
