namespace Porchlight;

/// <summary>
/// Our own medical record number: a serial and one check digit by ISO 7064 MOD 11,10 (chosen over Luhn, which lets 09 and 90
/// change places). Says nothing about the person, is never reused, and has 5 to 12 digits without leading zeros.
/// Patient data like the rest: prints redacted.
/// </summary>
public readonly record struct Mrn : IChecked<Mrn>, IPatientData
{
    public const long FirstSerial = 1_000;

    private const int Shortest = 5;
    private const int Longest = 12;

    private readonly string? _digits;

    private Mrn(string digits) => _digits = digits;

    public string Value => _digits ?? "";

    /// <summary>The number of a new chart. Throws <see cref="ArgumentOutOfRangeException"/> outside 1,000 to 99,999,999,999.</summary>
    public static Mrn FromSerial(long serial)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, FirstSerial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(serial, 99_999_999_999);
        var digits = $"{serial}";
        return new Mrn(digits + CheckDigit(digits));
    }

    /// <summary>Refused, in this order: <c>mrn.length</c>, <c>mrn.check-digit</c>.</summary>
    public static Decision<Mrn> Read(string? text)
    {
        var digits = TypedText.Compact(text);
        if (digits.Length is < Shortest or > Longest || !TypedText.IsDigits(digits) || digits[0] == '0')
        {
            return new Refusal("mrn.length", "A chart number has 5 to 12 digits.", "mrn");
        }

        return digits[^1] == CheckDigit(digits.AsSpan(0, digits.Length - 1))
            ? new Mrn(digits)
            : new Refusal("mrn.check-digit", "One digit of this chart number is off. Read it once more.", "mrn");
    }

    public static Mrn FromStored(string value) => new(value);

    public override string ToString() => Phi<string>.Redacted;

    // ISO/IEC 7064, hybrid system MOD 11,10: carry is doubled modulo 11 and the digit is added modulo 10, zero counting as 10.
    private static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var carry = 10;
        foreach (var digit in digits)
        {
            var sum = (carry + (digit - '0')) % 10;
            carry = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - carry) % 10));
    }
}
