using System.Security.Cryptography;
using Porchlight.Platform.Secrets;

namespace Porchlight.Platform.Access;

/// <summary>Ten codes on paper for the day the phone is lost; each is good once and only its keyed hash is kept.</summary>
internal static class RecoveryCodes
{
    // No vowels and no look-alikes: nothing to misread, no words by accident.
    private const string Letters = "BCDFGHJKMNPQRTVWXYZ2346789";

    /// <summary>Fifty bits each, in two groups of five: <c>BCDFG-HJKMN</c>.</summary>
    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, 10).Select(_ => Group(2))];

    /// <summary>Groups of five, some 23 bits each, that can be read out over a desk.</summary>
    public static string Group(int groups) => string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    public static string HashOf(IFieldCipher cipher, UserId user, string code) =>
        cipher.LookupHash(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(), $"access.recovery:{user}")[..40];

    public static string HashesOf(IFieldCipher cipher, UserId user, IEnumerable<string> codes) =>
        string.Join(' ', codes.Select(code => HashOf(cipher, user, code)));
}
