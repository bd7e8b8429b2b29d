namespace Porchlight;

/// <summary>A National Provider Identifier: ten digits beginning with 1 or 2, the last one a check digit. Public, so it prints.</summary>
public readonly record struct Npi : IChecked<Npi>
{
    private readonly string? _digits;

    private Npi(string digits) => _digits = digits;

    public string Value => _digits ?? "";

    /// <summary>Refused, in this order: <c>npi.length</c>, <c>npi.check-digit</c>.</summary>
    public static Decision<Npi> Read(string? text)
    {
        var digits = TypedText.Compact(text);
        if (digits.Length != 10 || !TypedText.IsDigits(digits) || digits[0] is not ('1' or '2'))
        {
            return new Refusal("npi.length", "An NPI has ten digits and begins with 1 or 2.", "npi");
        }

        return LuhnHolds("80840" + digits)
            ? new Npi(digits)
            : new Refusal("npi.check-digit", "One digit of this NPI is off. Read it once more.", "npi");
    }

    public static Npi FromStored(string value) => new(value);

    public override string ToString() => Value;

    // 45 CFR 162.406 and the CMS check digit paper: Luhn over the number with the issuer prefix 80840 (health, United States).
    private static bool LuhnHolds(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }
}
