using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckOut;

/// <summary>Gathers the screen from the rooms, one after another: they share the request's database context.</summary>
internal sealed class CheckOutReader(
    PorchlightDb db, AppointmentCards appointments, PatientBanners banners, Accounts accounts, ClinicDirectory directory, PanelReader panels, IClock clock)
{
    /// <summary>The follow-up is looked for from here on when nobody said otherwise.</summary>
    private const string UsualInterval = "w+4";

    private const string FollowUpCode = "FU";

    public async Task<CheckOutView?> ReadAsync(
        AppointmentId id, CheckOutForm form, Refusal? problem, OperationId op, CancellationToken cancellationToken)
    {
        if (await appointments.FindAsync(id, cancellationToken) is not { } visit
            || await banners.OfAsync(visit.Patient, cancellationToken) is not { } banner
            || (await accounts.DueTodayAsync([id], cancellationToken)).GetValueOrDefault(id) is not { } due)
        {
            return null;
        }

        var clinic = await directory.NowAsync(cancellationToken);
        var (site, provider) = (clinic.Site(visit.Site), clinic.Provider(visit.Provider));
        // The provider's family name finds them in the search whatever the title; for somebody else it is typed over.
        var query = new PanelQuery(
            visit.Patient, null, form.Visit ?? (clinic.VisitTypes.Active.Any(type => type.Code == FollowUpCode) ? FollowUpCode : clinic.VisitType(visit.VisitType).Code),
            form.With ?? provider.Family, form.When ?? UsualInterval, PlaceKey.Read(form.Place));
        var panel = await panels.ReadAsync(query, site, problem, form.Note ?? "", op, cancellationToken);
        return new CheckOutView(banner, visit, clinic.VisitType(visit.VisitType).Name, provider.Name, site, due, panel, await ComingAsync(visit, clinic, cancellationToken))
        {
            Chosen = form.Place,
            Why = problem,
            Receipts = await db.ReceiptsOfAsync(visit, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<ComingVisit>> ComingAsync(AppointmentCard visit, ClinicSnapshot clinic, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return [.. (await appointments.OfPatientAsync(visit.Patient, cancellationToken))
            .Where(other => other.Id != visit.Id && other.IsActive && other.Start > now)
            .OrderBy(other => other.Start)
            .Select(other => new ComingVisit(
                other.Id, other.Date, clinic.Site(other.Site).TimeOf(other.Start), $"{clinic.VisitType(other.VisitType).Name}, {clinic.Provider(other.Provider).Name}"))];
    }
}
