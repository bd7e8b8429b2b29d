namespace Porchlight;

/// <summary>
/// A member number as the card prints it, prefix and leading zeros kept; the payer decides what it means. Compare by
/// <see cref="Compact"/>. Prints redacted.
/// </summary>
public readonly record struct MemberId : IChecked<MemberId>, IPatientData
{
    // X12 005010 NM109 holds 2 to 80 characters.
    private const int Shortest = 2;
    private const int Longest = 80;

    private readonly string? _asPrinted;

    private MemberId(string asPrinted) => _asPrinted = asPrinted;

    public string Value => _asPrinted ?? "";

    /// <summary>Without spaces and dashes, upper case: for comparing, never for the claim.</summary>
    public string Compact => TypedText.Compact(Value).ToUpperInvariant();

    /// <summary>Refused, in this order: <c>member-id.length</c>, <c>member-id.characters</c>.</summary>
    public static Decision<MemberId> Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length is < Shortest or > Longest)
        {
            return new Refusal("member-id.length", "A member number has 2 to 80 letters and digits. Look at the card.", "memberId");
        }

        return typed.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.' or '/')
            ? new MemberId(typed)
            : new Refusal("member-id.characters", "A member number has letters, digits and dashes only. Look at the card.", "memberId");
    }

    public static MemberId FromStored(string value) => new(value);

    public override string ToString() => Phi<string>.Redacted;
}
