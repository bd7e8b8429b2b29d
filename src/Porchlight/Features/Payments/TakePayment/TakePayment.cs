using Porchlight.Clinic.Api;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Payments;

/// <summary>Takes cash or a check for a visit, as asked for on the screen.</summary>
/// <param name="Given">Handed over, for cash.</param>
/// <param name="Copay">The copay a person was told, when the plan does not say one.</param>
/// <param name="TakenBy">The name on the receipt.</param>
/// <param name="Seen">Receipts of the visit that stood on the screen; null where no screen was looked at.</param>
internal sealed record TakePayment(
    AppointmentId Appointment, SiteId Site, PayMethod Method, Money Amount, Money? Given, DrawerId? Drawer, string? CheckNumber, Money? Copay, string TakenBy, int? Seen = null)
    : Command<TakenPayment>
{
    // Receipts of a site are numbered one after another.
    protected internal override string? Lane() => ReceiptBook.LaneOf(Site);
}

/// <param name="Change">To give back, now.</param>
internal sealed record TakenPayment(ReceiptId Receipt, string Number, Money Amount, Money Change);

internal sealed class TakePaymentHandler(Collecting collecting) : IHandle<TakePayment, TakenPayment>
{
    public async Task<Decision<TakenPayment>> Handle(TakePayment command, Act act, CancellationToken cancellationToken)
    {
        if (await collecting.OpenAsync(command.Appointment, act, cancellationToken) is not { } money)
        {
            return PaymentRefusals.VisitUnknown;
        }

        if (await CardIntents.IsPendingAsync(act.Db, command.Appointment, cancellationToken))
        {
            return PaymentRefusals.CardPending;
        }

        if (!await money.HasSeenAsync(command.Seen, act.Db, cancellationToken))
        {
            return PaymentRefusals.PaidMeanwhile;
        }

        var drawer = money.Clinic.DrawerAt(money.Site.Id, command.Drawer);
        if (command.Method == PayMethod.Cash && drawer is null)
        {
            return PaymentRefusals.NoDrawer;
        }

        var tender = command.Method == PayMethod.Cash
            ? Tendered.Cash(command.Amount, command.Given, drawer!)
            : new Tendered(command.Method, command.Amount) { CheckNumber = command.CheckNumber };
        return await collecting.TakeAsync(money, command.Copay, [tender], new Taker(act.Actor.User, command.TakenBy), act, cancellationToken);
    }
}

internal static class Drawers
{
    /// <summary>The drawer named, when it is one of the site's; the site's first one when none is named; null when it has none.</summary>
    public static DrawerInfo? DrawerAt(this ClinicSnapshot clinic, SiteId site, DrawerId? named) =>
        clinic.Drawers.Active.Where(drawer => drawer.SiteId == site).FirstOrDefault(drawer => named is null || drawer.Id == named);
}
