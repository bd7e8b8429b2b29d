using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Payments.Api;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Today;

/// <summary>Asks each room once for the whole day and lays the answers side by side.</summary>
internal sealed class DeskQuery(
    ClinicDirectory clinic, AppointmentCards appointments, PatientCards patients, Coverages coverages, Accounts accounts, IClock clock)
{
    public async Task<DeskView> TodayAsync(SiteId site, CancellationToken cancellationToken)
    {
        var (practice, now) = (await clinic.NowAsync(cancellationToken), clock.GetCurrentInstant());
        var here = practice.Site(site);
        var today = here.Today(now);
        var visits = (await appointments.OnDayAsync(site, today, cancellationToken)).Where(visit => Shown(visit.State)).ToList();
        var people = await patients.OfAsync(visits.Select(visit => visit.Patient), cancellationToken);
        var outcomes = await coverages.OfAsync([.. people.Keys], today, cancellationToken);
        var due = await accounts.DueTodayAsync([.. visits.Select(visit => visit.Id)], cancellationToken);
        var rows = visits.Where(visit => people.ContainsKey(visit.Patient)).Select(visit =>
        {
            var (patient, type) = (people[visit.Patient], practice.VisitType(visit.VisitType));
            var coverage = outcomes.GetValueOrDefault(visit.Patient)?.FirstOrDefault();
            var readiness = Readiness.Of(
                patient, coverage?.Outcome, due.GetValueOrDefault(visit.Id)?.Total ?? Money.Zero, type.NeedsReferral, type.NeedsAuthorization);
            var wait = WaitOf(visit, now);
            return new DeskRow(
                visit, patient, practice.Provider(visit.Provider), type, readiness, readiness.Fix(visit, wait),
                here.TimeOf(visit.Start), Age(patient.Born, today), wait, LateOf(visit, now), (int)(now - visit.Start).TotalMinutes);
        });
        return new DeskView(here, today, now, [.. rows]);
    }

    private static bool Shown(VisitState state) =>
        !VisitStates.IsCancelled(state) && state is not (VisitState.Rescheduled or VisitState.EnteredInError);

    private static int Age(LocalDate born, LocalDate today) => Period.Between(born, today, PeriodUnits.Years).Years;

    private static int WaitOf(AppointmentCard visit, Instant now) => visit.Times.Arrived is { } arrived
        ? Math.Max(0, (int)((visit.Times.Roomed ?? now) - Instant.Max(visit.Start, arrived)).TotalMinutes)
        : 0;

    private static int LateOf(AppointmentCard visit, Instant now) =>
        Math.Max(0, (int)((visit.Times.Roomed ?? now) - visit.Start).TotalMinutes);
}
