namespace Porchlight;

/// <summary>What typed identifiers have in common: the digits or letters count, the spaces and dashes between do not.</summary>
internal static class TypedText
{
    /// <summary>The text without spaces, dashes and dots.</summary>
    public static string Compact(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '‐' or '‑' or '–')));

    /// <summary>Whether it is one or more digits 0–9; digits of other scripts are letters to us.</summary>
    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
