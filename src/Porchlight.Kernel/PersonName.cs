using System.Globalization;
using System.Text;

namespace Porchlight;

/// <summary>
/// A person's legal name as on the photo ID. <see cref="Family"/> and <see cref="Given"/> are trimmed and may hold any script;
/// one of them may be empty for a person who has one name. Prints redacted; <see cref="Full"/> and <see cref="Sorted"/> show it.
/// </summary>
public sealed record PersonName(string Family, string Given, string? Middle = null, string? Suffix = null) : IPatientData
{
    /// <summary>As said: <c>Rosa María Ejemplo Díaz Jr</c>.</summary>
    public string Full => Join(Given, Middle, Family, Suffix);

    /// <summary>As filed: <c>Ejemplo Díaz, Rosa</c>.</summary>
    public string Sorted => Given.Length == 0 ? Family : $"{Join(Family, Suffix)}, {Given}";

    /// <summary>Two letters for the round badge; one for a single name.</summary>
    public string Initials => string.Concat(First(Given), First(Family)).ToUpperInvariant();

    /// <summary>
    /// The form names are compared and searched in: diacritics and everything but letters and digits dropped, lower case
    /// (<c>Díaz-O'Neil</c> → <c>diazoneil</c>).
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    public override string ToString() => Phi<string>.Redacted;

    private static string First(string text) =>
        text.Length == 0 ? "" : StringInfo.GetNextTextElement(text.TrimStart());

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
