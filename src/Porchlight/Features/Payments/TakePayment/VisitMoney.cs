using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Ledger;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>Everything about a visit's money, read in one transaction, and the postings made so far in it.</summary>
internal sealed record VisitMoney(AppointmentCard Visit, PatientCard Patient, SiteInfo Site, LocalDate Today, PatientAccount Account, PlanTerm Plan, ClinicSnapshot Clinic)
{
    public IReadOnlyList<Posting> Made { get; init; } = [];

    /// <summary>Names what is made now; a seed names it the same on every run.</summary>
    public Func<PostingId> NewId { get; init; } = PostingId.New;

    public VisitMoney With(Posting posting) => this with
    {
        Made = [.. Made, posting],
        Account = new PatientAccount(Account.Patient, [.. Account.Postings, posting]),
    };

    /// <summary>
    /// The copay as something the patient owes, when there is one and it was not posted before. A copay of a plan whose payer is not on our
    /// list cannot stand against that payer: what is paid for it is kept as credit until the visit is charged.
    /// </summary>
    public VisitMoney WithCopay(Money? typed)
    {
        var copay = typed ?? Plan.Estimate?.Copay ?? Money.Zero;
        return copay > Money.Zero && Plan.Payer is { } payer && !Account.HasCopayOf(Visit.Id)
            ? With(Charges.CopayDue(LedgerKeys.CopayOf(Visit.Id), Today, Patient.Id, Visit.Id, payer, copay, LedgerKeys.CopayItemOf(Visit.Id)).Answer)
            : this;
    }

    /// <summary>What was paid ahead is used first, since it was set off in the sum that was asked for.</summary>
    public VisitMoney WithCreditUsed()
    {
        if (Account.Credit == Money.Zero || Account.OpenItems.Count == 0)
        {
            return this;
        }

        var allocation = Allocation.OldestFirst(Account.Credit, Account.OpenItems, Visit.Id);
        return With(Ledger.Payments.ApplyCredit(NewId(), Today, Patient.Id, Account.Credit, allocation).Answer);
    }

    /// <summary>One tender, the visit's copay first and then the oldest.</summary>
    public Decision<VisitMoney> WithPaid(Tendered tendered)
    {
        if (tendered.Amount <= Money.Zero)
        {
            return PaymentRefusals.NotPositive;
        }

        var allocation = Allocation.OldestFirst(tendered.Amount, Account.OpenItems, Visit.Id);
        return Ledger.Payments.Take(NewId(), Today, Patient.Id, tendered.Amount, tendered.ToTender(), allocation).Map(With);
    }
}
