namespace Porchlight;

/// <summary>
/// The short code on a confirmation, read out over the phone: six characters, first a letter, last a digit, so that it is never
/// a name nor a number in the search box. Without 0, 1, I, L, O and U, which are misheard and misread. It finds a visit; it opens nothing.
/// </summary>
public readonly record struct AppointmentCode : IChecked<AppointmentCode>
{
    public const int Length = 6;

    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Digits = "23456789";
    private const string Any = Letters + Digits;

    private readonly string? _code;

    private AppointmentCode(string code) => _code = code;

    public string Value => _code ?? "";

    /// <summary>Makes a code from six random bytes; about 142 million differ, so a clash is possible and the unique key decides.</summary>
    public static AppointmentCode FromRandom(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Length);
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var alphabet = i == 0 ? Letters : i == Length - 1 ? Digits : Any;
            code[i] = alphabet[random[i] % alphabet.Length];
        }

        return new AppointmentCode(code.ToString());
    }

    /// <summary>Refused with <c>appointment-code.form</c>.</summary>
    public static Decision<AppointmentCode> Read(string? text)
    {
        var typed = TypedText.Compact(text).ToUpperInvariant();
        return typed.Length == Length
            && Letters.Contains(typed[0], StringComparison.Ordinal)
            && Digits.Contains(typed[^1], StringComparison.Ordinal)
            && typed.All(c => Any.Contains(c, StringComparison.Ordinal))
                ? new AppointmentCode(typed)
                : new Refusal("appointment-code.form", "An appointment code has six letters and digits.", "code");
    }

    public static AppointmentCode FromStored(string value) => new(value);

    public override string ToString() => Value;
}
