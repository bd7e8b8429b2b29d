using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// Templates for every provider and three months of appointments around today: the past closed in plausible shares, today under way at
/// every site, the weeks ahead less and less full. Cells are claimed by exactly the visits that are still to be seen. Leaves
/// <see cref="SeededVisits"/>.
/// </summary>
internal sealed class SchedulingSeed : ISeed
{
    private const int DaysEachWay = 45;

    // The first of the seeded patients are the people of pictures and tests: what they have is told, not drawn by lot.
    private const int Named = 20;

    private readonly HashSet<string> _codes = [];
    private readonly List<AppointmentCard> _cards = [];
    private int _visits;

    public int Order => 40;

    public Task SeedAsync(SeedContext context)
    {
        var (clinic, patients) = (context.Take<ClinicSnapshot>(), context.Take<SeededPatients>());
        var templates = SeedTemplates.Of(context, clinic);
        context.Insert<ScheduleTemplate>(templates);
        context.Insert(templates.SelectMany(template => template.Blocks));
        foreach (var visit in SeedNamedPeople.Before(clinic, context.Now, patients))
        {
            var chance = context.Random($"before {visit.Patient}");
            Insert(context, new SeedDay(clinic, context.Now, chance), false, [visit], chance);
        }

        var days = context.IsFull ? DaysEachWay : 5;
        for (var offset = -days; offset <= days; offset++)
        {
            foreach (var site in clinic.Sites)
            {
                var date = site.Today(context.Now).PlusDays(offset);
                if (clinic.HoursOn(site.Id, date) is not null)
                {
                    OneDay(context, clinic, site, date, templates, patients);
                }
            }
        }

        context.Leave(new SeededVisits(_cards));
        return Task.CompletedTask;
    }

    private void OneDay(
        SeedContext context, ClinicSnapshot clinic, SiteInfo site, LocalDate date, IReadOnlyList<ScheduleTemplate> templates, SeededPatients patients)
    {
        var (today, chance) = (site.Today(context.Now), context.Random($"visits {site.Id} {date:uuuu-MM-dd}"));
        var day = new SeedDay(clinic, context.Now, chance);
        List<SeedVisit> visits = date == today && site.Letter == 'M'
            ? [.. SeedNamedPeople.Today(clinic, context.Now, patients)]
            : [];
        visits.ForEach(day.Take);
        // People go where they are registered, and a few elsewhere; the named ones are told above.
        List<SeededPatient> near = [.. patients.All.Where((patient, i) => i >= Named && (patient.Site == site.Id || i % 20 == 0))];
        foreach (var provider in clinic.ProvidersAt(site.Id))
        {
            var blocks = templates.Where(template => template.Provider == provider.Id && template.Site == site.Id && template.IsFor(date)).SelectMany(template => template.Blocks);
            var made = day.Fill(provider, site, date, blocks, PercentFull(context, today, date), near).ToList();
            made.ForEach(day.Take);
            visits.AddRange(date == today ? SeedProgress.Today(made, visits, context.Now, chance) : made.Select(visit => SeedProgress.OtherDay(visit, date < today, chance)));
        }

        Insert(context, day, date == today, visits, chance);
    }

    private void Insert(SeedContext context, SeedDay day, bool isToday, List<SeedVisit> visits, Random chance)
    {
        List<Appointment> rows = [];
        List<VisitTransition> lines = [];
        var tickets = new SeedTickets(visits);
        foreach (var visit in visits.OrderBy(visit => visit.Arrived ?? Instant.MaxValue).ThenBy(visit => visit.Start))
        {
            if (day.TryEquip(visit, out var room, out var equipment))
            {
                rows.Add(Book(context, visit, room, equipment, tickets, lines, chance));
            }
        }

        _cards.AddRange(rows.Select(row => row.Card()));
        context.Insert<Appointment>(rows);
        context.Insert<VisitTransition>(lines);
        context.Insert(rows.Where(row => VisitStates.HoldsItsPlace(row.State)).SelectMany(row => row.Cells()
            .Select(cell => new ResourceCell { Resource = cell.Resource, Cell = cell.Cell, Lane = cell.Lane, Appointment = row.Id })));
        if (isToday)
        {
            context.Insert<TicketNumber>(tickets.Rows);
        }
    }

    private Appointment Book(SeedContext context, SeedVisit visit, RoomId? room, EquipmentId? equipment, SeedTickets tickets, List<VisitTransition> lines, Random chance)
    {
        var number = _visits++;
        var row = new Appointment
        {
            Id = context.Id<AppointmentId>("appointment", number),
            Patient = visit.Patient,
            Provider = visit.Provider.Id,
            Site = visit.Site.Id,
            VisitType = visit.VisitType.Id,
            Start = visit.Start,
            End = visit.End,
            ClaimedFrom = visit.Start - Duration.FromMinutes(visit.VisitType.BufferBefore),
            ClaimedTo = visit.ClaimedTo,
            Date = visit.Site.Today(visit.Start),
            Room = room,
            Equipment = equipment,
            Lane = visit.Lane,
            Code = NextCode(chance),
        };
        var booked = Instant.Min(context.Now, visit.Start) - Duration.FromDays(2 + chance.Next(35)) - Duration.FromMinutes(chance.Next(400));
        lines.Add(row.Booked(By(context, number, booked, visit)));
        foreach (var (state, at) in SeedSteps.To(visit, context.Now, chance))
        {
            var step = row.Advance(state, By(context, number, at, visit), VisitStates.IsCancelled(state) ? CancelReason.All[chance.Next(4)].Code : null);
            lines.Add(step.Answer);
        }

        if (visit.Arrived is not null)
        {
            row.TakeTicket(tickets.For(visit, row.Id));
        }

        return row;
    }

    // A step's day is the visit's own, whatever the hour: a seed at night writes no arrival of yesterday.
    private static StepBy By(SeedContext context, int number, Instant at, SeedVisit visit) =>
        new(null, "psr", context.Id<OperationId>("seed-step", number), at, visit.Site.Today(visit.Start));

    private string NextCode(Random chance)
    {
        Span<byte> bytes = stackalloc byte[AppointmentCode.Length];
        string code;
        do
        {
            chance.NextBytes(bytes);
            code = AppointmentCode.FromRandom(bytes).Value;
        }
        while (!_codes.Add(code));
        return code;
    }

    private static int PercentFull(SeedContext context, LocalDate today, LocalDate date)
    {
        var ahead = Period.Between(today, date, PeriodUnits.Days).Days;
        var full = ahead == 0 ? 85 : ahead < 0 ? 72 : Math.Max(25, 75 - ahead);
        return context.IsFull ? full : full / 2;
    }
}
