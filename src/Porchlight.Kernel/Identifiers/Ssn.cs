namespace Porchlight;

/// <summary>
/// A Social Security number of a form the SSA assigns. It has no check digit and its area tells no place since 2011-06-25.
/// Prints redacted; screens show <see cref="Masked"/>.
/// </summary>
public readonly record struct Ssn : IChecked<Ssn>, IPatientData
{
    // Printed in wallets, advertisements and forms, and typed from there ever since.
    private static readonly string[] Specimens = ["078051120", "219099999", "111111111", "123456789"];

    private readonly string? _digits;

    private Ssn(string digits) => _digits = digits;

    public string Value => _digits ?? "";

    public string Last4 => Value.Length == 9 ? Value[5..] : "";

    public string Masked => $"•••-••-{Last4}";

    /// <summary>
    /// Nine digits, however separated. Refused, in this order: <c>ssn.length</c>, <c>ssn.itin</c>, <c>ssn.not-assigned</c>,
    /// <c>ssn.specimen</c>.
    /// </summary>
    public static Decision<Ssn> Read(string? text)
    {
        var digits = TypedText.Compact(text);
        if (digits.Length != 9 || !TypedText.IsDigits(digits))
        {
            return new Refusal("ssn.length", "A Social Security number has nine digits. It may stay empty.", "ssn");
        }

        if (IsItin(digits))
        {
            return new Refusal("ssn.itin", "This is a taxpayer number (ITIN). Leave the Social Security number empty.", "ssn");
        }

        // SSA: never area 000, 666 or 900–999, never group 00, never serial 0000.
        if (digits[..3] is "000" or "666" || digits[0] == '9' || digits[3..5] == "00" || digits[5..] == "0000")
        {
            return new Refusal("ssn.not-assigned", "No one was ever given this number. Look at the card again, or leave it empty.", "ssn");
        }

        return Specimens.Contains(digits)
            ? new Refusal("ssn.specimen", "This is a sample number from a form. Leave it empty if the patient has none at hand.", "ssn")
            : new Ssn(digits);
    }

    public static Ssn FromStored(string value) => new(value);

    public override string ToString() => Phi<string>.Redacted;

    // IRS: 9xx with 50–65, 70–88, 90–92 or 94–99 in the middle.
    private static bool IsItin(string digits) =>
        digits[0] == '9' && int.Parse(digits.AsSpan(3, 2)) is (>= 50 and <= 65) or (>= 70 and <= 88) or (>= 90 and <= 92) or >= 94;
}
