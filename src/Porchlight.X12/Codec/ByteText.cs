using System.Text;

namespace Porchlight.X12;

/// <summary>
/// Segments are kept one byte to a char, so that every offset and BIN01 length is a byte count. Text is read as UTF-8
/// where it is that, else as Latin-1: senders use both.
/// </summary>
internal static class ByteText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string FromBytes(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    public static byte[] ToBytes(string raw) => Encoding.Latin1.GetBytes(raw);

    public static string Encode(string text) =>
        Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public static string Decode(string raw)
    {
        if (Ascii.IsValid(raw))
        {
            return raw;
        }

        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(raw));
        }
        catch (DecoderFallbackException)
        {
            return raw;
        }
    }
}
