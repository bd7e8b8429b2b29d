using Porchlight.Ledger;
using Porchlight.Platform.Commands;
using static Porchlight.Platform.Commands.DerivedId;

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

    public static OperationId OperationOf(string outsideId) => new(Of(Guid.Empty, outsideId));
}
