using Microsoft.EntityFrameworkCore;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Payments;

/// <summary>Nobody holds a card to the device any more. Only the terminal can say that nothing was charged, so it is asked.</summary>
internal sealed record CancelCardPayment(IntentId Intent) : Command<AppointmentId>;

internal sealed class CancelCardPaymentHandler : IHandle<CancelCardPayment, AppointmentId>
{
    public async Task<Decision<AppointmentId>> Handle(CancelCardPayment command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.CardIntents.FirstOrDefaultAsync(row => row.Id == command.Intent, cancellationToken) is not { } intent)
        {
            return PaymentRefusals.IntentUnknown;
        }

        act.About(intent.Patient);
        if (intent.IsOpen)
        {
            act.Enqueue(new CancelCard(intent.Id));
        }

        return intent.Appointment;
    }
}
