using System.Security.Cryptography;
using System.Text;
using Porchlight.Ledger;

namespace Porchlight.Payments;

/// <summary>
/// Ids that follow from what they are of, for things that exist once: a visit is charged once and has one copay, whoever asks first. The
/// primary key then says no to the second.
/// </summary>
internal static class LedgerKeys
{
    public static PostingId ChargeOf(AppointmentId visit) => new(Of(visit.Value, "charge"));

    public static ItemId ChargeItemOf(AppointmentId visit) => new(Of(visit.Value, "charge-item"));

    public static ItemId PartItemOf(AppointmentId visit) => new(Of(visit.Value, "part-item"));

    public static PostingId CopayOf(AppointmentId visit) => new(Of(visit.Value, "copay"));

    public static ItemId CopayItemOf(AppointmentId visit) => new(Of(visit.Value, "copay-item"));

    /// <summary>The operation that follows from another one: the check-in after its payment, at every sending of the form the same.</summary>
    public static OperationId Then(this OperationId operation, string what) => new(Of(operation.Value, what));

    public static OperationId OperationOf(string outsideId) => new(Of(Guid.Empty, outsideId));

    private static Guid Of(Guid source, string what)
    {
        var hash = SHA256.HashData([.. source.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // RFC 9562 version 8: made by our own rule
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
