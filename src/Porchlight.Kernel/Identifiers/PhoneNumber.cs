namespace Porchlight;

/// <summary>
/// A phone number of the North American plan, stored as E.164 (<c>+15555550142</c>). Extensions live in a field of their own.
/// Prints redacted; <see cref="Display"/> shows it.
/// </summary>
public readonly record struct PhoneNumber : IChecked<PhoneNumber>, IPatientData
{
    private readonly string? _e164;

    private PhoneNumber(string e164) => _e164 = e164;

    public string Value => _e164 ?? "";

    /// <summary>As said and printed: <c>(555) 555-0142</c>.</summary>
    public string Display => Value.Length == 12 ? $"({Value[2..5]}) {Value[5..8]}-{Value[8..]}" : "";

    public string LastFour => Value.Length == 12 ? Value[8..] : "";

    /// <summary>The ten digits backwards, so that "ends with 0142" is a range of an index: <c>2410555555</c>.</summary>
    public string Reversed => Value.Length == 12 ? string.Concat(Value[2..].Reverse()) : "";

    /// <summary>
    /// Reads ten digits however written, with or without +1. Refused, in this order: <c>phone.extension</c>, <c>phone.foreign</c>,
    /// <c>phone.area-code-missing</c>, <c>phone.length</c>, <c>phone.placeholder</c>, <c>phone.form</c>.
    /// </summary>
    public static Decision<PhoneNumber> Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Contains('x', StringComparison.OrdinalIgnoreCase))
        {
            return new Refusal("phone.extension", "Put the extension in its own field.", "phone");
        }

        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (typed.StartsWith('+') && !digits.StartsWith('1'))
        {
            return new Refusal("phone.foreign", "We can call and text numbers with a US or Canadian area code only.", "phone");
        }

        var national = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        return Why(national, typed) is { } why ? why : new PhoneNumber("+1" + national);
    }

    public static PhoneNumber FromStored(string value) => new(value);

    public override string ToString() => Phi<string>.Redacted;

    private static Refusal? Why(string national, string typed)
    {
        if (national.Length == 7)
        {
            return new Refusal("phone.area-code-missing", "The area code is missing.", "phone");
        }

        if (national.Length != 10 || !typed.All(c => char.IsAsciiDigit(c) || " +().-/‐‑–\u00a0".Contains(c, StringComparison.Ordinal)))
        {
            return new Refusal("phone.length", "A phone number has ten digits.", "phone");
        }

        if (national.All(c => c == national[0]))
        {
            return new Refusal("phone.placeholder", "This looks like a stand-in. Leave it empty if there is no number.", "phone");
        }

        // NANPA: area code and exchange are NXX with N 2–9, and neither is an N11 service code.
        return IsNxx(national.AsSpan(0, 3)) && IsNxx(national.AsSpan(3, 3))
            ? null
            : new Refusal("phone.form", "No phone number in the US has this form. Read it back once more.", "phone");
    }

    private static bool IsNxx(ReadOnlySpan<char> code) => code[0] is >= '2' and <= '9' && !(code[1] == '1' && code[2] == '1');
}
