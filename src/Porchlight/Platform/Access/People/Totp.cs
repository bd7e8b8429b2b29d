using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Porchlight.Platform.Access;

/// <summary>Time-based one-time passwords: RFC 6238 with HMAC-SHA-1, 30 seconds and 6 digits, which every authenticator app speaks.</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    /// <summary>
    /// The time step whose code this is, or null. One step to either side is taken for clocks apart and slow fingers; a step at or before
    /// <paramref name="lastStep"/> is not, so that a code read over a shoulder is worth nothing.
    /// </summary>
    public static long? StepOf(string code, byte[] secret, Instant now, long lastStep)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        long? found = null;
        for (var step = Now(now) - 1; step <= Now(now) + 1; step++)
        {
            var same = CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(CodeAt(secret, step)));
            found = same && step > lastStep ? step : found;
        }

        return found;
    }

    public static string CodeAt(byte[] secret, Instant at) => CodeAt(secret, Now(at));

    /// <summary>RFC 4648 base 32 without padding, as authenticator apps take it by hand.</summary>
    public static string ToBase32(byte[] secret)
    {
        var bits = string.Concat(secret.Select(part => Convert.ToString(part, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(five => Base32[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    public static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    /// <summary>What an authenticator app reads from a QR code or a link.</summary>
    public static string UriFor(string userName, byte[] secret) =>
        $"otpauth://totp/Porchlight:{Uri.EscapeDataString(userName)}?secret={ToBase32(secret)}&issuer=Porchlight";

    private static long Now(Instant at) => at.ToUnixTimeSeconds() / 30;

    private static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 names SHA-1, and authenticator apps ignore every other; HMAC does not need its collisions to be hard.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        // RFC 4226 §5.3: the last nibble says where to cut; the top bit is dropped.
        var binary = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & 0x7fffffff;
        return (binary % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
