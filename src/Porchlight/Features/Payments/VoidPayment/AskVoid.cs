using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>Asks a lead to take a payment back. Money is never undone by a key.</summary>
internal sealed record AskVoid(ReceiptId Receipt) : Command<Done>;

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

        act.Publish(new WorkRaised(
            VoidRequests.CauseOf(receipt.Id), "payment", new Phi<string>($"Receipt {ReceiptDocument.Of(receipt).Number}"),
            "Somebody asks to take this payment back. It can be done today only.", act.Now + Duration.FromHours(1), "lead", receipt.Site,
            receipt.Patient, receipt.Appointment, $"/receipts/{receipt.Id}", "Look at it"));
        return default(Done);
    }
}

internal static class VoidRequests
{
    public static string CauseOf(ReceiptId receipt) => $"void:{receipt}";
}
