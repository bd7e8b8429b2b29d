using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage;

/// <summary>Looks over the coming days of a site: today and the week after it (registration-and-insurance.md §5).</summary>
internal sealed class RoomReader(
    PorchlightDb db, AnswerMemory answers, AppointmentCards appointments, PatientCards patients, ClinicDirectory clinic, DeskTime desk, Who who, Words words)
{
    private const int Days = 7;
    private const int MostRows = 40;

    private static readonly (CoverageOutcome? Outcome, string Id, GlyphState Glyph)[] _groups =
    [
        (CoverageOutcome.Inactive, "inactive", GlyphState.Stop),
        (CoverageOutcome.CannotTell, "cannot-tell", GlyphState.CannotTell),
        (null, "none", GlyphState.Todo),
        (CoverageOutcome.NeverAsked, "never-asked", GlyphState.Todo),
        (CoverageOutcome.Asking, "asking", GlyphState.OnItsWay),
    ];

    public async Task<RoomView> ReadAsync(CancellationToken cancellationToken)
    {
        var today = await desk.TodayAsync(cancellationToken);
        var visits = await VisitsAsync(today, cancellationToken);
        var standing = await FirstPlansAsync([.. visits.Select(visit => visit.Patient).Distinct()], today, cancellationToken);
        var byOutcome = visits.ToLookup(visit => standing.TryGetValue(visit.Patient, out var plan) ? plan.Outcome : (CoverageOutcome?)null);
        var groups = _groups.Where(group => byOutcome[group.Outcome].Any()).ToList();
        var rows = groups.ToDictionary(group => group.Id, group => byOutcome[group.Outcome].Take(MostRows).ToList());
        var shown = await appointments.OfAsync([.. rows.Values.SelectMany(of => of).Select(visit => visit.Id)], cancellationToken);
        var details = await DetailsAsync(standing, shown.Values, cancellationToken);
        return new RoomView(
            today, today.PlusDays(Days), visits.Count,
            [.. groups.Select(group => new RoomGroup(group.Id, Title(group.Id), group.Glyph, byOutcome[group.Outcome].Count(), [.. rows[group.Id].Where(visit => shown.ContainsKey(visit.Id)).Select(visit => details(shown[visit.Id]))]))])
        {
            MayVerify = who.May("coverage.verify"),
            Site = who.Site,
            Ready = byOutcome[CoverageOutcome.Active].Count(),
        };
    }

    private async Task<IReadOnlyList<ComingVisit>> VisitsAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites.Active.Select(site => site.Id).Where(site => who.Site is null || site == who.Site).ToList();
        return await appointments.ComingAsync(sites, today, today.PlusDays(Days), cancellationToken);
    }

    /// <summary>Each patient's first payer and how it stands: without the answers, which are long.</summary>
    private async Task<Dictionary<PatientId, (CoverageId Coverage, CoverageOutcome Outcome)>> FirstPlansAsync(
        List<PatientId> of, LocalDate today, CancellationToken cancellationToken)
    {
        var plans = await db.PatientCoverages.Where(row => of.Contains(row.Patient))
            .Select(row => new { row.Id, row.Patient, row.Order, row.From, row.To }).ToListAsync(cancellationToken);
        var standings = await db.Standings.Where(row => of.Contains(row.Patient))
            .Select(row => new { row.Coverage, row.Outcome, IsAsking = row.Open != null }).ToDictionaryAsync(row => row.Coverage, cancellationToken);
        return plans.Where(row => PatientCoverage.Covers(row.From, row.To, today)).GroupBy(row => row.Patient).ToDictionary(
            group => group.Key,
            group =>
            {
                var first = group.OrderBy(row => row.Order).ThenBy(row => row.Id.Value).First().Id;
                return (first, standings.GetValueOrDefault(first) is not { } standing ? CoverageOutcome.NeverAsked : Standing.ShownAs(standing.Outcome, standing.IsAsking));
            });
    }

    private async Task<Func<AppointmentCard, RoomRow>> DetailsAsync(
        Dictionary<PatientId, (CoverageId Coverage, CoverageOutcome Outcome)> standing, IEnumerable<AppointmentCard> visits, CancellationToken cancellationToken)
    {
        var shown = visits.ToList();
        var practice = await clinic.NowAsync(cancellationToken);
        var saying = await desk.SayingAsync(cancellationToken);
        var today = await desk.TodayAsync(cancellationToken);
        var cards = await patients.OfAsync(shown.Select(visit => visit.Patient), cancellationToken);
        var ids = shown.Where(visit => standing.ContainsKey(visit.Patient)).Select(visit => standing[visit.Patient].Coverage).Distinct().ToList();
        var plans = await db.PatientCoverages.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        var known = (await KnownCoverage.WithAsync(db, answers, plans, cancellationToken)).ToDictionary(one => one.Row.Id);
        return visit =>
        {
            var plan = standing.TryGetValue(visit.Patient, out var first) ? known.GetValueOrDefault(first.Coverage) : null;
            var card = plan?.Card(practice, saying, today);
            var zone = practice.Site(visit.Site).Zone;
            var when = visit.Start.InZone(zone);
            return new RoomRow(
                visit.Id, visit.Patient, cards.GetValueOrDefault(visit.Patient)?.Shown ?? new PersonName("", ""),
                when.Date == today ? words["Today, {0}", when.TimeOfDay.Say()] : $"{when.Date.Say()}, {when.TimeOfDay.Say()}",
                $"{practice.VisitType(visit.VisitType).Name}, {practice.Provider(visit.Provider).Name}",
                plan?.Row.Id, card is null ? words["No insurance is on file."] : $"{card.PayerName} {card.PlanName}",
                card?.Say ?? "", card is null ? words["Add a card"] : card.NextStep);
        };
    }

    private string Title(string group) => group switch
    {
        "inactive" => words["Not active"],
        "cannot-tell" => words["The payer could not tell"],
        "none" => words["No insurance on file"],
        "never-asked" => words["Not asked yet"],
        _ => words["Answer on its way"],
    };
}
