using NodaTime;

namespace Porchlight.Ledger;

/// <summary>Makes the postings by which somebody comes to owe us.</summary>
public static class Charges
{
    /// <summary>
    /// A visit at the fee of the schedule: owed by the payer when one is billed, else by the patient as a new open item.
    /// Refused with <c>charge.not-positive</c>.
    /// </summary>
    public static Decision<Posting> ChargeVisit(
        PostingId id, LocalDate date, PatientId patient, AppointmentId visit, Money fee, PayerId? payer, ItemId item)
    {
        if (fee <= Money.Zero)
        {
            return new Refusal("charge.not-positive", "A charge is more than nothing.", "fee");
        }

        var owed = payer is null
            ? new Entry(AccountCode.PatientReceivable, fee) { Patient = patient, Visit = visit, Item = item }
            : new Entry(AccountCode.PayerReceivable, fee) { Patient = patient, Visit = visit, Payer = payer };
        return new Posting(
            id, date, MemoCode.VisitCharged, [owed, new Entry(AccountCode.Revenue, -fee) { Patient = patient, Visit = visit }]);
    }

    /// <summary>
    /// The patient's copay for a visit: owed by the patient instead of the payer. It may be due before the visit is charged; until then the
    /// payer's side of the visit is below zero by as much. Refused with <c>copay.not-positive</c>.
    /// </summary>
    public static Decision<Posting> CopayDue(
        PostingId id, LocalDate date, PatientId patient, AppointmentId visit, PayerId payer, Money copay, ItemId item)
    {
        if (copay <= Money.Zero)
        {
            return new Refusal("copay.not-positive", "A copay is more than nothing. Without one there is nothing to post.", "copay");
        }

        return new Posting(id, date, MemoCode.CopayDue,
        [
            new Entry(AccountCode.PatientReceivable, copay) { Patient = patient, Visit = visit, Item = item },
            new Entry(AccountCode.PayerReceivable, -copay) { Patient = patient, Visit = visit, Payer = payer },
        ]);
    }

    /// <summary>
    /// What a plan decided about a visit: what it paid, what the contract gives up, and what it leaves to the patient as a new open item.
    /// Each part may be zero, all three may not. Refused with <c>plan.nothing-decided</c>, <c>plan.part-below-zero</c>.
    /// </summary>
    public static Decision<Posting> PlanDecided(
        PostingId id, LocalDate date, PatientId patient, AppointmentId visit, PayerId payer, Money paid, Money givenUp, Money part, ItemId item)
    {
        if (paid < Money.Zero || givenUp < Money.Zero || part < Money.Zero)
        {
            return new Refusal("plan.part-below-zero", "A part of what the plan decided is below nothing.");
        }

        var whole = paid + givenUp + part;
        if (whole == Money.Zero)
        {
            return new Refusal("plan.nothing-decided", "The plan decided nothing.");
        }

        Entry[] entries =
        [
            new(AccountCode.CheckClearing, paid) { Patient = patient, Visit = visit, Payer = payer },
            new(AccountCode.ContractualAdjustment, givenUp) { Patient = patient, Visit = visit, Payer = payer },
            new(AccountCode.PatientReceivable, part) { Patient = patient, Visit = visit, Item = item },
            new(AccountCode.PayerReceivable, -whole) { Patient = patient, Visit = visit, Payer = payer },
        ];
        return new Posting(id, date, MemoCode.PlanDecided, [.. entries.Where(entry => entry.Amount != Money.Zero)]);
    }
}
