using System.Text.Json;
using NodaTime;
using Porchlight.Platform;

namespace Porchlight.Coverage;

/// <summary>A person as a payer's answer names them, or as we asked; what is not said is empty.</summary>
internal sealed record PersonAtPayer(string Family, string Given, LocalDate? Birth, string Member) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>Whom a question was about. An answer must fit this person, or it is filed nowhere (RELIABILITY.md, case 35).</summary>
/// <param name="IsDependent">Then the member number is the subscriber's, and the given name alone tells one child from the other.</param>
internal sealed record AskedAbout(PersonAtPayer Person, bool IsDependent) : IPatientData
{
    /// <summary>Payers correct spellings and numbers, so that not every field has to agree; but enough of them must.</summary>
    public bool Fits(PersonAtPayer answered)
    {
        var family = Same(PersonName.Fold(Person.Family), PersonName.Fold(answered.Family));
        var given = Same(PersonName.Fold(Person.Given), PersonName.Fold(answered.Given));
        var member = Equal(Compact(Person.Member), Compact(answered.Member));
        var birth = answered.Birth is null || Person.Birth is null ? (bool?)null : answered.Birth == Person.Birth;
        if (birth == false)
        {
            return member == true && family == true && given == true;
        }

        return given == false
            // Another given name: the same person only when number, birth date and family name all agree and nobody shares the number.
            ? !IsDependent && member == true && birth == true && family != false
            : birth == true ? member != false || family == true : family == true && member != false;
    }

    public static AskedAbout Read(Phi<string> stored) => JsonSerializer.Deserialize<AskedAbout>(stored.Reveal(), PlatformJson.Options)!;

    public Phi<string> Write() => JsonSerializer.Serialize(this, PlatformJson.Options);

    public override string ToString() => Phi<string>.Redacted;

    private static string Compact(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static bool? Equal(string a, string b) => a.Length == 0 || b.Length == 0 ? null : a == b;

    // Payers cut names short and drop second ones: "Rosa" is "Rosa María", "Ejemplo" is "Ejemplo-Díaz".
    private static bool? Same(string a, string b) =>
        a.Length == 0 || b.Length == 0 ? null : a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
}
