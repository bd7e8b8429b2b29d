using NodaTime;
using Porchlight.Ledger;

namespace Porchlight.Engines.Tests.Ledger;

/// <summary>One patient, one drawer, one payer and a day, for the named examples.</summary>
internal static class Desk
{
    public static readonly LocalDate Today = new(2026, 11, 24);
    public static readonly PatientId Rosa = PatientId.New();
    public static readonly PayerId Samplecare = PayerId.New();
    public static readonly Guid Drawer = Guid.CreateVersion7();
    public static readonly UserId Clerk = UserId.New();
    public static readonly UserId Lead = UserId.New();

    public static Money Dollars(long dollars) => Money.Dollars(dollars);

    public static Posting Copay(long dollars, AppointmentId visit, LocalDate? on = null) =>
        Charges.CopayDue(PostingId.New(), on ?? Today, Rosa, visit, Samplecare, Dollars(dollars), ItemId.New()).Answer;

    public static Posting SelfPay(long dollars, AppointmentId visit, LocalDate? on = null) =>
        Charges.ChargeVisit(PostingId.New(), on ?? Today, Rosa, visit, Dollars(dollars), payer: null, ItemId.New()).Answer;

    public static Decision<Posting> Pay(long dollars, IEnumerable<Posting> ledger, Tender tender, AppointmentId? copayOf = null)
    {
        var allocation = Allocation.OldestFirst(Dollars(dollars), OpenItem.Of(Rosa, ledger), copayOf);
        return Payments.Take(PostingId.New(), Today, Rosa, Dollars(dollars), tender, allocation);
    }

    public static VoidPayment Void(Posting payment) => new()
    {
        Payment = payment,
        IsReversed = false,
        IsBatchClosed = false,
        Today = Today,
        Drawer = payment.Entries[0].Drawer,
        CreditNow = Dollars(1_000),
        AskedBy = Clerk,
        ApprovedBy = Lead,
        Reason = "wrong-amount",
    };
}
