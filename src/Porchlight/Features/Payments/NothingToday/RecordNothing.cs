using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Payments;

/// <summary>Nothing today, and why. The copay stays open on the account; care goes on either way.</summary>
internal sealed record RecordNothing(AppointmentId Appointment, string Reason) : Command<Done>;

internal sealed class RecordNothingHandler(Collecting collecting) : IHandle<RecordNothing, Done>
{
    public async Task<Decision<Done>> Handle(RecordNothing command, Act act, CancellationToken cancellationToken)
    {
        if (NothingReason.Find(command.Reason) is not { } reason)
        {
            return PaymentRefusals.ReasonMissing;
        }

        if (await collecting.OpenAsync(command.Appointment, act, cancellationToken) is not { } money)
        {
            return PaymentRefusals.VisitUnknown;
        }

        // What may not be asked for is not owed either.
        money = reason.IsOwed ? money.WithCopay(null) : money;
        Collecting.Post(money, act);
        var row = await act.Db.NothingCollected.FirstOrDefaultAsync(found => found.Appointment == command.Appointment, cancellationToken);
        if (row is null)
        {
            act.Db.Add(row = new NothingCollected
            {
                Appointment = money.Visit.Id,
                Patient = money.Patient.Id,
                Site = money.Site.Id,
                Date = money.Today,
                Due = Money.Sum(money.Account.OpenItems.Select(item => item.Open)),
            });
        }

        (row.Reason, row.At, row.By) = (reason.Code, act.Now, act.Actor.User);
        act.Note("reason", reason.Code);
        if (reason.OffersHelp)
        {
            act.Publish(new WorkRaised(
                $"help:{money.Visit.Id}", "payment", new Phi<string>(money.Patient.Shown.Full), "They cannot pay now. Offer a plan or help, kindly.",
                act.Now + Duration.FromDays(1), "biller", money.Site.Id, money.Patient.Id, money.Visit.Id, $"/patients/{money.Patient.Id}/bill", "Look at the bill"));
        }

        return default(Done);
    }
}
