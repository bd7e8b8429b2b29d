namespace Porchlight.Platform.Secrets;

/// <summary>
/// Seals single values and files at rest. <c>purpose</c> is bound to the sealed value (as associated data): a value copied to another
/// place, named by another purpose, does not open there.
/// </summary>
public interface IFieldCipher
{
    /// <summary>Text in, base64 out, about 130 characters more than the text's own base64.</summary>
    string Seal(string plain, string purpose);

    byte[] Seal(ReadOnlySpan<byte> plain, string purpose);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, belongs to another purpose, or its key is not here.</exception>
    string Open(string sealedText, string purpose);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, belongs to another purpose, or its key is not here.</exception>
    byte[] Open(ReadOnlySpan<byte> sealedBytes, string purpose);

    /// <summary>A keyed hash by which a sealed value (an SSN) is found again: 64 hexadecimal digits, the same for the same value and purpose.</summary>
    string LookupHash(string value, string purpose);
}
