using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Ledger;
using Porchlight.Payments.Api;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>Adds up what is asked for at a visit. The sum is the lines' sum, and never below zero.</summary>
internal static class DueReckoning
{
    public static DueToday For(AppointmentCard visit, PatientAccount account, VisitEstimate? estimate, ClinicSnapshot clinic)
    {
        var typeName = clinic.VisitTypes.Find(visit.VisitType)?.Name ?? "";
        var copay = Copay(visit, account, estimate, typeName);
        var older = account.OpenItems.Where(item => item.Visit != visit.Id || item.Kind != ItemKind.Copay).Select(item => Older(item, visit, account)).ToList();
        var asked = copay.Amount + Money.Sum(older.Select(line => line.Amount));
        var ahead = Ahead(Money.Min(asked, account.Credit), account.Credit);
        return new DueToday(
            visit.Id, visit.Patient, asked + ahead.Amount, [copay, .. older, ahead], estimate?.Copay is not null || account.HasCopayOf(visit.Id));
    }

    private static DueLine Copay(AppointmentCard visit, PatientAccount account, VisitEstimate? estimate, string typeName)
    {
        const string label = "Copay, {0}";
        if (account.HasCopayOf(visit.Id))
        {
            var open = Money.Sum(account.OpenItems.Where(item => item.Visit == visit.Id && item.Kind == ItemKind.Copay).Select(item => item.Open));
            return new DueLine(DueKind.Copay, label, [typeName], open, open == Money.Zero ? "already paid" : "what is left of it", [], BillOf(visit.Patient));
        }

        // Coverage says its reason in the person's language already; as a key it is found nowhere and stands as it is.
        return estimate switch
        {
            { Copay: { } amount } => new DueLine(DueKind.Copay, label, [typeName], amount, "{0}", [estimate.Why], estimate.Source?.Path),
            { Coverage: not null } => new DueLine(DueKind.Copay, label, [typeName], Money.Zero, "{0}", [estimate.Why], null),
            _ => new DueLine(DueKind.Copay, label, [typeName], Money.Zero, "no plan on file: the bill comes after the visit", [], null),
        };
    }

    private static DueLine Older(OpenItem item, AppointmentCard visit, PatientAccount account)
    {
        var planPaid = PlanPaid(item, account);
        return new DueLine(
            DueKind.Balance, item.Visit == visit.Id ? "This visit" : "From your visit on {0}", item.Visit == visit.Id ? [] : [VisitDay(item, account).Say()], item.Open,
            planPaid > Money.Zero ? "plan paid {0}, this part is yours" : "not paid by a plan",
            planPaid > Money.Zero ? [planPaid.ToString()] : [], BillOf(item.Patient));
    }

    private static DueLine Ahead(Money used, Money credit) => new(
        DueKind.Credit, "Held from before", [], -used, credit == Money.Zero ? "nothing was paid ahead" : "you paid {0} ahead",
        credit == Money.Zero ? [] : [credit.ToString()], null);

    /// <summary>What the plan paid for the item's visit.</summary>
    private static Money PlanPaid(OpenItem item, PatientAccount account) => Money.Sum(account.Postings.Where(posting => posting.Memo == MemoCode.PlanDecided)
        .SelectMany(posting => posting.Entries).Where(entry => entry.Account == AccountCode.CheckClearing && entry.Visit == item.Visit).Select(entry => entry.Amount));

    private static string BillOf(PatientId patient) => $"/patients/{patient}/bill";

    /// <summary>People know their visit by its day, not by the day its plan decided.</summary>
    public static LocalDate VisitDay(OpenItem item, PatientAccount account) => account.Postings
        .FirstOrDefault(posting => posting.Memo == MemoCode.VisitCharged && posting.Entries.Any(entry => entry.Visit == item.Visit))?.Date ?? item.Date;
}
