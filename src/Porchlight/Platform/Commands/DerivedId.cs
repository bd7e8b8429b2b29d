using System.Security.Cryptography;
using System.Text;

namespace Porchlight.Platform.Commands;

/// <summary>Ids that follow from what they are of, so that whoever asks again asks with the same id.</summary>
internal static class DerivedId
{
    /// <summary>The operation that follows from another one: the check-in after its payment, at every sending of the form the same.</summary>
    public static OperationId Then(this OperationId operation, string what) => new(Of(operation.Value, what));

    public static Guid Of(Guid source, string what)
    {
        var hash = SHA256.HashData([.. source.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // RFC 9562 version 8: made by our own rule
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
