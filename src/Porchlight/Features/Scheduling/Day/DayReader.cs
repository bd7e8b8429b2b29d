using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Reads a site's day for the board: appointments, templates, holds and names, one query each.</summary>
internal sealed class DayReader(PorchlightDb db, ClinicDirectory directory, AppointmentCards cards, PatientCards patients, IClock clock)
{
    private const int UsualFirstHour = 8;
    private const int UsualLastHour = 17;
    private const int PlaceMinutes = 20;

    public async Task<DayView> ReadAsync(SiteInfo site, LocalDate date, CancellationToken cancellationToken)
    {
        var (clinic, now, weekday) = (await directory.NowAsync(cancellationToken), clock.GetCurrentInstant(), date.DayOfWeek);
        var visits = (await cards.OnDayAsync(site.Id, date, cancellationToken)).Where(IsShown).ToList();
        var templates = (await db.ScheduleTemplates.Include(row => row.Blocks).Where(row => row.Site == site.Id && row.Weekday == weekday)
            .ToListAsync(cancellationToken)).Where(template => template.IsFor(date)).ToList();
        var holds = await db.SlotHolds.Where(row => row.Site == site.Id && row.Date == date && row.Expires > now).ToListAsync(cancellationToken);
        var names = await patients.OfAsync(visits.Select(visit => visit.Patient), cancellationToken);

        var isOpen = clinic.HoursOn(site.Id, date) is not null;
        var blocks = isOpen ? templates.SelectMany(template => template.Blocks).ToList() : [];
        var frame = Frame(site, blocks, visits);
        var lines = visits.Select(visit => Line(visit, visits, names, clinic, site, frame.First, now)).ToList();
        var columns = clinic.Providers.Where(provider => templates.Any(template => isOpen && template.Provider == provider.Id) || lines.Any(line => line.Visit.Provider == provider.Id))
            .Select(provider => Column(
                provider, isOpen ? templates.Where(template => template.Provider == provider.Id).SelectMany(template => template.Blocks) : [],
                lines, holds.Where(hold => hold.Provider == provider.Id), frame.First, frame.Steps, site, date, now)).ToList();
        return new DayView(
            site, date, site.Today(now), now, frame.First.Hour, frame.Steps, columns, clinic.Providers.Active.Count, lines,
            isOpen ? null : clinic.ClosedFor(site.Id, date)?.Name ?? "");
    }

    // What gave its place back is history: it stands on the patient's page and in the list of its own day's changes.
    private static bool IsShown(AppointmentCard visit) =>
        visit.IsActive || visit.State is VisitState.CheckedOut or VisitState.NoShow or VisitState.LeftWithoutBeingSeen;

    private static (LocalTime First, int Steps) Frame(SiteInfo site, List<TemplateBlock> blocks, List<AppointmentCard> visits)
    {
        var starts = blocks.Select(block => block.Start).Concat(visits.Select(visit => site.TimeOf(visit.Start))).Append(new LocalTime(UsualFirstHour, 0));
        var ends = blocks.Select(block => block.End).Concat(visits.Select(visit => site.TimeOf(visit.End))).Append(new LocalTime(UsualLastHour, 0));
        var (first, last) = (starts.Min().Hour, ends.Max());
        var lastHour = last.Minute == 0 ? last.Hour : Math.Min(24, last.Hour + 1);
        return (new LocalTime(first, 0), (lastHour - first) * 12);
    }

    private static VisitLine Line(
        AppointmentCard visit, List<AppointmentCard> all, IReadOnlyDictionary<PatientId, PatientCard> names, ClinicSnapshot clinic, SiteInfo site, LocalTime first, Instant now)
    {
        var beside = all.Where(other => other.Provider == visit.Provider && other.Start < visit.End && visit.Start < other.End).ToList();
        return new VisitLine(
            visit, names.GetValueOrDefault(visit.Patient), clinic.VisitType(visit.VisitType), clinic.Provider(visit.Provider), clinic.Rooms.Find(visit.Room), VisitSigns.Of(visit, now),
            Step(first, site.TimeOf(visit.Start)), Math.Max(1, (int)Math.Ceiling((visit.End - visit.Start).TotalMinutes / Cell.Minutes)),
            beside.Count > 1 ? Math.Min(2, beside.IndexOf(visit) + 1) : 0, VisitSigns.MinutesWaiting(visit, now));
    }

    private static DayColumn Column(
        ProviderInfo provider, IEnumerable<TemplateBlock> template, List<VisitLine> all, IEnumerable<SlotHold> holds, LocalTime first, int steps,
        SiteInfo site, LocalDate date, Instant now)
    {
        var (blocks, visits) = (template.OrderBy(block => block.Start).ToList(), all.Where(line => line.Visit.Provider == provider.Id).ToList());
        var held = holds.ToList();
        return new DayColumn(
            provider,
            date == site.Today(now) ? ProviderPace.MinutesLate(visits.Select(line => line.Visit), now) : 0,
            visits.Count(line => line.MinutesWaiting is not null),
            PlacesLeft(blocks, visits, held, site, date, now),
            [.. blocks.Where(block => block.Kind.Band() is not null).Select(block => new DayBand(Step(first, block.Start), Step(first, block.End) - Step(first, block.Start), block.Kind.Band()!, block.Label ?? block.Kind.Word()))],
            visits,
            [.. held.Select(hold => new HeldLine(Step(first, site.TimeOf(hold.Start)), (int)((hold.End - hold.Start).TotalMinutes / Cell.Minutes), hold.ByName, hold.Expires - now))]);
    }

    // Whole places of the usual length that are still ahead and free.
    private static int PlacesLeft(List<TemplateBlock> blocks, List<VisitLine> visits, List<SlotHold> holds, SiteInfo site, LocalDate date, Instant now)
    {
        var day = SiteTime.Day(date, site.Zone);
        var free = new CellSet(day);
        foreach (var block in blocks.Where(block => block.KindOn(date, now.InZone(site.Zone).LocalDateTime) is not (null or BlockRules.SameDayToCome)))
        {
            free.Add(SiteTime.Between(date, block.Start, block.End, site.Zone));
        }

        free.Remove(new CellRange(day.Start, Cell.AtOrAfter(now)));
        visits.ForEach(line => free.Remove(CellRange.Touched(line.Visit.Start, line.Visit.End)));
        holds.ForEach(hold => free.Remove(CellRange.Touched(hold.Start, hold.End)));
        var places = 0;
        for (var next = free.NextFrom(day.Start); next is { } start; next = free.NextFrom(start + 1))
        {
            var place = CellRange.From(start, Cell.Count(PlaceMinutes));
            if (free.ContainsAll(place))
            {
                places++;
                free.Remove(place);
            }
        }

        return places;
    }

    private static int Step(LocalTime first, LocalTime time) => (int)(Period.Between(first, time, PeriodUnits.Minutes).Minutes / Cell.Minutes) + 1;
}
