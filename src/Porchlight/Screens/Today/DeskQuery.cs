using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Payments.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Today;

/// <summary>Counts the whole day, asks each room once for the visits that are shown, and lays the answers side by side.</summary>
internal sealed class DeskQuery(
    ClinicDirectory clinic, AppointmentCards appointments, PatientCards patients, Coverages coverages, Accounts accounts, IClock clock)
{
    /// <param name="unfolded">Of <see cref="DeskDay.Foldable"/>; other names are passed over.</param>
    public async Task<DeskView> TodayAsync(SiteId site, IReadOnlyCollection<string> unfolded, CancellationToken cancellationToken)
    {
        var (practice, now) = (await clinic.NowAsync(cancellationToken), clock.GetCurrentInstant());
        var here = practice.Site(site);
        var today = here.Today(now);
        var day = new DeskDay([.. (await appointments.OnDayAsync(site, today, cancellationToken)).Where(visit => IsOfTheDay(visit.State))], now);
        var shown = day.Groups.Where(group => FoldOf(group.Id, unfolded) != Fold.Closed).SelectMany(group => group.Visits).ToList();
        var people = await patients.OfAsync(shown.Select(visit => visit.Patient), cancellationToken);
        var plans = await coverages.AtVisitsAsync(shown, cancellationToken);
        var due = await accounts.DueTodayAsync(shown, visit => plans.GetValueOrDefault(visit)?.Estimate, cancellationToken);
        return new DeskView(
            here, today, day,
            [.. day.Groups.Select(group => Group(group.Id, group.Title, FoldOf(group.Id, unfolded), group.Visits))],
            [.. day.RunningLate.Select(late => (practice.Provider(late.Provider), late.Minutes))]);

        DeskGroup Group(string id, string title, Fold fold, IReadOnlyList<AppointmentCard> visits) => new(
            id, title, fold, visits.Count, day.LongestWait(visits), fold == Fold.Closed ? [] : [.. visits.Where(visit => people.ContainsKey(visit.Patient)).Select(Row)]);

        DeskRow Row(AppointmentCard visit)
        {
            var (patient, type) = (people[visit.Patient], practice.VisitType(visit.VisitType));
            var readiness = Readiness.Of(
                patient, plans.GetValueOrDefault(visit.Id)?.Outcome, due.GetValueOrDefault(visit.Id)?.Total ?? Money.Zero, type.NeedsReferral, type.NeedsAuthorization);
            var wait = day.WaitOf(visit);
            return new DeskRow(
                visit, patient, practice.Provider(visit.Provider), type, readiness, readiness.Fix(visit, wait),
                here.TimeOf(visit.Start), Period.Between(patient.Born, today, PeriodUnits.Years).Years, wait, (int)(now - visit.Start).TotalMinutes);
        }
    }

    private static Fold FoldOf(string group, IReadOnlyCollection<string> unfolded) =>
        !DeskDay.Foldable.Contains(group) ? Fold.Never : unfolded.Contains(group) ? Fold.Open : Fold.Closed;

    private static bool IsOfTheDay(VisitState state) =>
        !VisitStates.IsCancelled(state) && state is not (VisitState.Rescheduled or VisitState.EnteredInError);
}
