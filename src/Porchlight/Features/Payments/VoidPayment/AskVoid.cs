using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>Asks a lead to take a payment back, and says why. Money is never undone by a key.</summary>
internal sealed record AskVoid(ReceiptId Receipt, string Reason, string AskedBy) : Command<Done>;

internal sealed class AskVoidHandler : IHandle<AskVoid, Done>
{
    public async Task<Decision<Done>> Handle(AskVoid command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Receipts.FirstOrDefaultAsync(row => row.Id == command.Receipt, cancellationToken) is not { } receipt)
        {
            return PaymentRefusals.ReceiptUnknown;
        }

        act.About(receipt.Patient);
        act.About(receipt.Id);
        if (receipt.Undoes is not null)
        {
            return PaymentRefusals.VoidOfVoid;
        }

        if (await act.Db.Receipts.AnyAsync(row => row.Undoes == receipt.Id, cancellationToken))
        {
            return PaymentRefusals.VoidedAlready;
        }

        if (VoidReason.Find(command.Reason) is not { } reason)
        {
            return PaymentRefusals.ReasonMissing;
        }

        act.Note("reason", reason.Code);
        act.Publish(new WorkRaised(
            VoidRequests.CauseOf(receipt.Id), "payment", new Phi<string>($"Receipt {ReceiptDocument.Of(receipt).Number}"),
            reason.Asked, act.Now + Duration.FromMinutes(10), "lead", receipt.Site,
            receipt.Patient, receipt.Appointment, $"/receipts/{receipt.Id}", "Look at it")
        {
            Facts = [command.AskedBy],
        });
        return default(Done);
    }
}

internal static class VoidRequests
{
    public static string CauseOf(ReceiptId receipt) => $"void:{receipt}";

    /// <summary>The open request to take this receipt back, as the queue tells it.</summary>
    public static async Task<WorkCard?> OfAsync(WorkQueue work, Receipt receipt) =>
        (await work.OfPatientAsync(receipt.Patient)).FirstOrDefault(item => VoidReason.Of(item) is not null && item.ActPath == $"/receipts/{receipt.Id}");
}
