using Microsoft.EntityFrameworkCore;
using Porchlight.Ledger;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>Charges a visit at the fee of its day. Once: a visit checked out again, after a step back, is not charged again.</summary>
internal sealed record ChargeVisit(AppointmentId Appointment) : Command<Done>;

internal sealed class ChargeVisitHandler(Collecting collecting) : IHandle<ChargeVisit, Done>
{
    public async Task<Decision<Done>> Handle(ChargeVisit command, Act act, CancellationToken cancellationToken)
    {
        if (await collecting.OpenAsync(command.Appointment, act, cancellationToken) is not { } money)
        {
            return PaymentRefusals.VisitUnknown;
        }

        var id = LedgerKeys.ChargeOf(money.Visit.Id);
        var fee = money.Clinic.FeeFor(money.Visit.VisitType, money.Visit.Date);
        if (fee is null || await act.Db.LedgerPostings.AnyAsync(posting => posting.Id == id, cancellationToken))
        {
            act.Note("charged", fee is null ? "no fee is set" : "before");
            return default(Done);
        }

        var charge = Charges.ChargeVisit(id, money.Today, money.Patient.Id, money.Visit.Id, fee.Amount, money.Plan.Payer, LedgerKeys.ChargeItemOf(money.Visit.Id));
        if (charge.Refusal is { } why)
        {
            return why;
        }

        Collecting.Post(money.With(charge.Answer).WithCreditUsed(), act);
        act.Publish(new ChargePosted(money.Visit.Id, money.Patient.Id, money.Site.Id, fee.Amount));
        return default(Done);
    }
}

internal sealed class ChargeAtCheckOut(ICommandRunner runner) : ISubscribe<VisitStateChanged>
{
    public async Task<JobOutcome> OnAsync(VisitStateChanged happened, JobRun run, CancellationToken cancellationToken)
    {
        if (happened.To == VisitState.CheckedOut)
        {
            await runner.RunAsync(new ChargeVisit(happened.Appointment), run.Operation, Actor.System("charge at check-out"), cancellationToken);
        }

        return JobOutcome.Done;
    }
}
