using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckIn;

/// <summary>Gathers the screen from the rooms, one after another: they share the request's database context.</summary>
internal sealed class CheckInReader(
    PorchlightDb db, AppointmentCards appointments, PatientBanners banners, Coverages coverages, Accounts accounts, ClinicDirectory directory,
    CheckInSteps steps, Who who, IClock clock)
{
    public async Task<CheckInView?> ReadAsync(AppointmentId id, PayForm form, CancellationToken cancellationToken)
    {
        if (await appointments.FindAsync(id, cancellationToken) is not { } visit
            || await banners.OfAsync(visit.Patient, cancellationToken) is not { } banner
            || (await accounts.DueTodayAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } due)
        {
            return null;
        }

        var clinic = await directory.NowAsync(cancellationToken);
        var site = clinic.Site(visit.Site);
        var cards = await db.CardIntents.Where(row => row.Appointment == id).OrderByDescending(row => row.At).ToListAsync(cancellationToken);
        var card = cards.FirstOrDefault();
        var plan = (await coverages.OfAsync([visit.Patient], visit.Date, cancellationToken)).GetValueOrDefault(visit.Patient, []).FirstOrDefault();
        var estimate = (await coverages.EstimateAsync([id], cancellationToken)).GetValueOrDefault(id);
        var nothing = await db.NothingCollected.FirstOrDefaultAsync(row => row.Appointment == id, cancellationToken);
        var provider = clinic.Providers.Find(visit.Provider)?.Name ?? "";
        var now = clock.GetCurrentInstant();
        return new CheckInView(
            banner, visit, clinic.VisitTypes.Find(visit.VisitType)?.Name ?? "", provider, site, site.TimeOf(visit.Start), due,
            steps.Of(new StepFacts(visit, banner.Card, site, clinic.VisitTypes.Find(visit.VisitType), provider, plan, due, card, nothing, now)),
            [.. clinic.Drawers.Active.Where(drawer => drawer.SiteId == site.Id)], [.. clinic.Terminals.Active.Where(terminal => terminal.SiteId == site.Id)])
        {
            Way = form.Way ?? PayWay.Cash,
            WayWasChosen = form.Way is not null,
            MayTake = who.May("payments.take"),
            Card = card,
            Split = cards.Find(row => row.CashReceipt is not null),
            Receipts = await db.ReceiptsOfAsync(visit, cancellationToken),
            Nothing = NothingReason.Find(nothing?.Reason),
            CopayChoices = estimate?.Choices ?? [],
            PracticeName = clinic.Organisation.Name,
            TakenBy = who.Name,
            Now = site.TimeOf(now),
            Form = form,
        };
    }
}
