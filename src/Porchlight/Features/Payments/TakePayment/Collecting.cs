using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Ledger;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>Who stands on the receipt as the one who took the money.</summary>
internal sealed record Taker(UserId? User, string Name);

/// <summary>What every act that takes money does around its decision: read, post, number the receipt, tell the others.</summary>
internal sealed class Collecting(ClinicDirectory clinic, PlanTerms plans)
{
    public async Task<VisitMoney?> OpenAsync(AppointmentId id, Act act, CancellationToken cancellationToken)
    {
        if (await new AppointmentCards(act.Db).FindAsync(id, cancellationToken) is not { } visit
            || await new PatientCards(act.Db).OneAsync(visit.Patient, cancellationToken) is not { } patient)
        {
            return null;
        }

        act.About(visit.Patient);
        act.About(visit.Id);
        var practice = await clinic.NowAsync(cancellationToken);
        var site = practice.Site(visit.Site);
        var account = await PatientAccounts.OneAsync(act.Db, visit.Patient, cancellationToken);
        var plan = await plans.OfAsync(visit, cancellationToken);
        return new VisitMoney(visit, patient, site, site.Today(act.Now), account, plan, practice);
    }

    /// <summary>All tenders or none, under one receipt.</summary>
    public async Task<Decision<TakenPayment>> TakeAsync(
        VisitMoney money, Money? copay, IReadOnlyList<Tendered> tenders, Taker taker, Act act, CancellationToken cancellationToken)
    {
        var asked = money.WithCopay(copay);
        var open = asked.Account.OpenItems;
        money = asked.WithCreditUsed();
        var payments = new List<(Tendered Tender, PostingId Posting)>();
        foreach (var tender in tenders)
        {
            var paid = money.WithPaid(tender);
            if (paid.Refusal is { } why)
            {
                return why;
            }

            money = paid.Answer;
            payments.Add((tender, money.Made[^1].Id));
        }

        Post(money, act);
        var paper = new ReceiptPaper(money, taker, act.Now).Of(tenders, open);
        var receipt = await ReceiptBook.WriteAsync(money, paper, null, act, cancellationToken);
        act.Insert(payments.Select(payment => Row(payment.Tender, payment.Posting, receipt, money, taker, act.Now)));
        act.Note("receipt", receipt.Id);
        act.Publish(new PaymentTaken(receipt.Id, money.Patient.Id, money.Visit.Id, money.Site.Id, receipt.Total));
        return new TakenPayment(receipt.Id, receipt.Written(money.Site), receipt.Total, Money.Sum(tenders.Select(tender => tender.Change)));
    }

    /// <summary>Leaves what was posted in the act, and tells the screens.</summary>
    public static void Post(VisitMoney money, Act act)
    {
        foreach (var posting in money.Made)
        {
            act.Post(posting, money.Site.Id);
        }

        Changed(act, money.Patient.Id, money.Site.Id);
    }

    public static void Changed(Act act, PatientId patient, SiteId site)
    {
        act.Changed($"patient:{patient}");
        act.Changed($"site:{site}:board");
    }

    private static Payment Row(Tendered tender, PostingId posting, Receipt receipt, VisitMoney money, Taker taker, Instant now) => new()
    {
        Id = PaymentId.New(),
        Receipt = receipt.Id,
        Posting = posting,
        Patient = money.Patient.Id,
        Appointment = money.Visit.Id,
        Site = money.Site.Id,
        Date = money.Today,
        At = now,
        Method = tender.Method,
        Amount = tender.Amount,
        Given = tender.Given,
        Drawer = tender.Drawer,
        CheckNumber = tender.CheckNumber,
        Intent = tender.Intent,
        Brand = tender.Brand,
        Last4 = tender.Last4,
        AuthCode = tender.AuthCode,
        TakenBy = taker.User,
    };
}
