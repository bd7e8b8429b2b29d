using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>One receipt of a visit, as other screens name it.</summary>
/// <param name="IsUndone">A later receipt takes it back.</param>
/// <param name="IsUndoing">It takes an earlier one back; its amount is below zero.</param>
public sealed record VisitReceipt(ReceiptId Id, string Number, Instant At, Money Amount, IReadOnlyList<PayMethod> Methods, bool IsUndone, bool IsUndoing)
{
    /// <summary>Its money is with us.</summary>
    public bool Stands => !IsUndone && !IsUndoing;
}

internal static class VisitReceipts
{
    /// <summary>In the order they were written. The numbers as on the papers.</summary>
    public static async Task<IReadOnlyList<VisitReceipt>> ReceiptsOfAsync(this PorchlightDb db, AppointmentCard card, CancellationToken cancellationToken)
    {
        // By the patient, of whom there is an index; of one visit there are few.
        var (patient, visit) = (card.Patient, card.Id);
        var rows = await Written(db, patient, visit).OrderBy(row => row.Year).ThenBy(row => row.Number).ToListAsync(cancellationToken);
        var methods = (await db.Payments.Where(payment => payment.Patient == patient && payment.Appointment == visit).Select(payment => new { payment.Receipt, payment.Method }).ToListAsync(cancellationToken))
            .ToLookup(payment => payment.Receipt, payment => payment.Method);
        var undone = rows.Select(row => row.Undoes).OfType<ReceiptId>().ToHashSet();
        return [.. rows.Select(row => new VisitReceipt(
            row.Id, ReceiptDocument.Of(row).Number, row.At, row.Total, [.. methods[row.Undoes ?? row.Id].Distinct()], undone.Contains(row.Id), row.Undoes is not null))];
    }

    /// <summary>False when a receipt of the visit was written or undone since the screen that asks was shown.</summary>
    /// <param name="seen">How many stood there; null where no screen was looked at.</param>
    public static async Task<bool> HasSeenAsync(this VisitMoney money, int? seen, PorchlightDb db, CancellationToken cancellationToken) =>
        seen is null || seen == await Written(db, money.Patient.Id, money.Visit.Id).CountAsync(cancellationToken);

    private static IQueryable<Receipt> Written(PorchlightDb db, PatientId patient, AppointmentId visit) =>
        db.Receipts.Where(row => row.Patient == patient && row.Appointment == visit);
}
