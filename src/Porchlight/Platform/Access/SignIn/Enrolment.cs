using System.Security.Cryptography;
using Porchlight.Platform.Secrets;

namespace Porchlight.Platform.Access;

/// <summary>An authenticator's secret on its way through a form: sealed for this person, so that nobody can bring one of their own.</summary>
internal static class Enrolment
{
    public static string Seal(IFieldCipher cipher, UserId user, byte[] secret) => cipher.Seal(Convert.ToBase64String(secret), $"access.enrol:{user}");

    public static byte[]? Unseal(IFieldCipher cipher, UserId user, string? text)
    {
        try
        {
            return Convert.FromBase64String(cipher.Open(text ?? "", $"access.enrol:{user}"));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static EnrolTotp Of(IFieldCipher cipher, UserId user, byte[] secret, long step, IReadOnlyList<string> codes) => new(
        user, cipher.Seal(Convert.ToBase64String(secret), FrontDoor.SecretOf(user)), step, RecoveryCodes.HashesOf(cipher, user, codes));
}
