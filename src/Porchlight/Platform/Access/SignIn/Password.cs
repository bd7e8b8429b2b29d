using System.Text;

namespace Porchlight.Platform.Access;

/// <summary>What a password must be (privacy-and-security.md §7; SP 800-63B-4): long, not a known one. No composition rules, no rotation.</summary>
internal static class Password
{
    public const int Shortest = 12;
    public const int Longest = 256;

    // What guessers try first at twelve letters and more, and the words of this place.
    private static readonly string[] _common =
        ["password", "passwort", "contraseña", "qwerty", "123456", "letmein", "welcome", "porchlight", "iloveyou", "abcdef", "111111", "000000", "admin"];

    /// <summary>NFC, so that the same letters typed on another keyboard are the same password. Nothing is cut off.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormC);

    public static Refusal? Problem(string password, string userName)
    {
        var normal = Normal(password);
        if (normal.Length < Shortest)
        {
            return new Refusal("password.short", "Use 12 letters or more. A sentence is easy to remember.", "password");
        }

        if (normal.Length > Longest)
        {
            return new Refusal("password.long", "Use 256 letters at most.", "password");
        }

        // A common word with a few letters around it is still the common word.
        var left = _common.Append(userName).Where(word => word.Length > 2)
            .Aggregate(normal, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return left.Distinct().Count() < 5
            ? new Refusal("password.common", "Guessers try this one first. Put other words in.", "password")
            : null;
    }
}
