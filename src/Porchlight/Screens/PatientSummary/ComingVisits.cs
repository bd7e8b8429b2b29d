using Microsoft.AspNetCore.Components;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.PatientSummary;

/// <summary>A coming visit as its row says it, at the time of its own site.</summary>
public sealed record VisitRow(AppointmentId Id, LocalDate Date, LocalTime Time, bool IsToday, string What, VisitState State);

/// <summary>What the schedule has to say of a patient: the card of coming visits, the acts <c>B</c> and <c>C</c>, past visits on the timeline.</summary>
internal sealed class ComingVisits(AppointmentCards cards, ClinicDirectory clinic, IClock clock, Who who, Words words) : IChartPart, ITimelineSource
{
    private const int MostShown = 6;

    public int Order => 20;

    public bool IsAside => false;

    public async Task<RenderFragment?> OfAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var visits = await ComingAsync(patient, cancellationToken);
        var practice = await clinic.NowAsync(cancellationToken);
        var rows = visits.Take(MostShown).Select(visit => Row(visit, practice)).ToList();
        return builder =>
        {
            builder.OpenComponent<VisitsCard>(0);
            builder.AddComponentParameter(1, nameof(VisitsCard.Rows), rows);
            builder.AddComponentParameter(2, nameof(VisitsCard.Patient), patient);
            builder.CloseComponent();
        };
    }

    public async Task<IReadOnlyList<TimelineLine>> OfAsync(PatientId patient, int most, CancellationToken cancellationToken)
    {
        var practice = await clinic.NowAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        var visits = await cards.OfPatientAsync(patient, cancellationToken);
        return
        [
            .. visits.Where(visit => visit.Start <= now || !VisitStates.HoldsItsPlace(visit.State)).Take(most).Select(visit => new TimelineLine(
                visit.Times.CheckedOut ?? visit.Times.Arrived ?? Instant.Min(visit.Start, now), "door-enter", $"{Ended(visit.State)},", Words(visit, practice), practice.Sites.Find(visit.Site)?.Name ?? "")),
        ];
    }

    /// <summary>The visit at this site today that waits for check-in.</summary>
    public async Task<AppointmentCard?> ToCheckInAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var practice = await clinic.NowAsync(cancellationToken);
        return (await ComingAsync(patient, cancellationToken))
            .FirstOrDefault(visit => visit.Site == who.Site && visit.State < VisitState.CheckedIn && Row(visit, practice).IsToday);
    }

    private async Task<List<AppointmentCard>> ComingAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var since = clock.GetCurrentInstant() - Duration.FromHours(12);
        return [.. (await cards.OfPatientAsync(patient, cancellationToken)).Where(visit => visit.IsActive && visit.Start >= since).OrderBy(visit => visit.Start)];
    }

    private VisitRow Row(AppointmentCard visit, ClinicSnapshot practice)
    {
        var site = practice.Site(visit.Site);
        return new VisitRow(visit.Id, visit.Date, site.TimeOf(visit.Start), visit.Date == site.Today(clock.GetCurrentInstant()), $"{Words(visit, practice)}, {site.Name}", visit.State);
    }

    private static string Words(AppointmentCard visit, ClinicSnapshot practice) => $"{practice.VisitType(visit.VisitType).Name}, {practice.Provider(visit.Provider).Name}";

    private string Ended(VisitState state) => state switch
    {
        VisitState.CheckedOut => words["Visit"],
        VisitState.NoShow => words["Did not come"],
        VisitState.LeftWithoutBeingSeen => words["Left before being seen"],
        VisitState.CancelledByPatient => words["Cancelled by the patient"],
        VisitState.CancelledByClinic => words["Cancelled by us"],
        VisitState.Rescheduled => words["Moved to another time"],
        _ => words["Visit"],
    };
}

/// <summary><c>B</c>: book another visit.</summary>
internal sealed class BookAct(Who who, Words words) : IChartAct
{
    public int Order => 20;

    public Task<ChartAct?> OfAsync(PatientId patient, SiteId? site, CancellationToken cancellationToken) =>
        Task.FromResult(who.May("schedule.book") ? new ChartAct("B", words["book"], $"/day/book?patient={patient}") : null);
}

/// <summary><c>C</c>: check in for today's visit here.</summary>
internal sealed class CheckInAct(ComingVisits visits, Who who, Words words) : IChartAct
{
    public int Order => 10;

    public async Task<ChartAct?> OfAsync(PatientId patient, SiteId? site, CancellationToken cancellationToken) =>
        who.May("visits.checkin") && await visits.ToCheckInAsync(patient, cancellationToken) is { } visit ? new ChartAct("C", words["check in"], $"/checkin/{visit.Id}") : null;
}
