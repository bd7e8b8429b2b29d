using System.Security.Cryptography;
using System.Text;

namespace Porchlight.Platform.Secrets;

/// <summary>
/// AES-256-GCM in an envelope: each value has a key of its own, wrapped by the installation's key, whose id stands in front. Layout:
/// version (1) · key id (8) · nonce (12), tag (16) and wrapped key (32) · nonce (12), tag (16) and the value.
/// </summary>
internal sealed class FieldCipher : IFieldCipher
{
    private const byte Version = 1;
    private const int IdLength = 8;
    private const int KeyLength = 32;
    private const int Overhead = 12 + 16;
    private const int Header = 1 + IdLength + Overhead + KeyLength;

    private readonly List<(string Id, byte[] Key)> _wrapping;
    private readonly byte[] _lookups;

    public FieldCipher(MasterKey master) => (_wrapping, _lookups) = ([.. master.For("fields")], master.ForLookups("lookups"));

    public string Seal(string plain, string purpose) => Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(plain), purpose));

    public byte[] Seal(ReadOnlySpan<byte> plain, string purpose)
    {
        var (id, wrapping) = _wrapping[0];
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var output = new byte[Header + Overhead + plain.Length];
        output[0] = Version;
        Encoding.ASCII.GetBytes(id, output.AsSpan(1));
        var about = Encoding.UTF8.GetBytes(purpose);
        Encrypt(wrapping, key, about, output.AsSpan(1 + IdLength, Overhead + KeyLength));
        Encrypt(key, plain, about, output.AsSpan(Header));
        CryptographicOperations.ZeroMemory(key);
        return output;
    }

    public string Open(string sealedText, string purpose) => Encoding.UTF8.GetString(Open(FromBase64(sealedText), purpose));

    public byte[] Open(ReadOnlySpan<byte> sealedBytes, string purpose)
    {
        if (sealedBytes.Length < Header + Overhead || sealedBytes[0] != Version)
        {
            throw new CryptographicException("This is not a sealed value.");
        }

        var id = Encoding.ASCII.GetString(sealedBytes.Slice(1, IdLength));
        var wrapping = _wrapping.FirstOrDefault(key => key.Id == id).Key ?? throw new CryptographicException($"The key {id} is not in the master key file.");
        var about = Encoding.UTF8.GetBytes(purpose);
        var key = Decrypt(wrapping, sealedBytes.Slice(1 + IdLength, Overhead + KeyLength), about);
        return Decrypt(key, sealedBytes[Header..], about);
    }

    public string LookupHash(string value, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_lookups, Encoding.UTF8.GetBytes($"{purpose}\0{value}")));

    private static void Encrypt(byte[] key, ReadOnlySpan<byte> plain, byte[] about, Span<byte> output)
    {
        RandomNumberGenerator.Fill(output[..12]);
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(output[..12], plain, output[Overhead..], output[12..Overhead], about);
    }

    private static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> input, byte[] about)
    {
        var plain = new byte[input.Length - Overhead];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(input[..12], input[Overhead..], input[12..Overhead], plain, about);
        return plain;
    }

    private static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new CryptographicException("This is not a sealed value.");
        }
    }
}
