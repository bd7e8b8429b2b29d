using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.AuditTrail;

/// <summary>Reads one patient's trail, the newest first.</summary>
internal sealed class PatientTrail(PorchlightDb db, PatientCards cards, ClinicDirectory clinic, ISites sites, Who who, IClock clock)
{
    public async Task<TrailView?> ReadAsync(PatientId patient, TrailWish wish, CancellationToken cancellationToken)
    {
        if (await cards.OneAsync(patient, cancellationToken) is not { } card)
        {
            return null;
        }

        var (zone, practice) = (await sites.ZoneOfAsync(who.Site, cancellationToken), await clinic.NowAsync(cancellationToken));
        var now = clock.GetCurrentInstant().InZone(zone).LocalDateTime;
        var wanted = Wanted(patient, wish, zone, now.Date);
        var rows = await wanted.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id)
            .Skip((wish.Page - 1) * wish.Most).Take(wish.Most).ToListAsync(cancellationToken);
        var people = await PeopleAsync(patient, rows, cancellationToken);
        var names = people.ToDictionary(person => person.Id, person => person.Name);
        var lines = rows.Select(row => Entries.LineOf(row, zone, names, site => practice.Sites.Find(site)?.Name)).ToList();
        return new TrailView(card, wish, lines, await wanted.CountAsync(cancellationToken), [.. people.OrderBy(person => person.Name, StringComparer.Ordinal)])
        {
            Practice = practice.Organisation.Name,
            PrintedBy = who.Name,
            Now = now,
        };
    }

    private IQueryable<AuditEntry> Wanted(PatientId patient, TrailWish wish, DateTimeZone zone, LocalDate today)
    {
        var entries = db.Set<AuditEntry>().AsQueryable();
        var from = wish.From ?? (wish.ListsToo ? today.PlusDays(1 - TrailWish.DaysOfLists) : null);
        if (from is { } first)
        {
            var start = first.AtStartOfDayInZone(zone).ToInstant();
            entries = entries.Where(entry => entry.At >= start);
        }

        if (wish.To is { } last)
        {
            var end = last.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            entries = entries.Where(entry => entry.At < end);
        }

        var listed = patient.Value.ToString("n");
        entries = wish.ListsToo
            ? entries.Where(entry => entry.Patient == patient || (entry.Patient == null && entry.Detail != null && entry.Detail.Contains(listed)))
            : entries.Where(entry => entry.Patient == patient);
        entries = wish.By is { } by ? entries.Where(entry => entry.User == by) : entries;
        return wish.ChangesOnly ? entries.Where(entry => entry.Operation != null && entry.Outcome == "done") : entries;
    }

    private async Task<IReadOnlyList<(UserId Id, string Name)>> PeopleAsync(PatientId patient, List<AuditEntry> rows, CancellationToken cancellationToken)
    {
        var ids = await db.Set<AuditEntry>().Where(entry => entry.Patient == patient && entry.User != null).Select(entry => entry.User!.Value).Distinct().ToListAsync(cancellationToken);
        ids = [.. ids.Concat(rows.Select(row => row.User).OfType<UserId>()).Distinct()];
        var users = await db.Set<StaffUser>().Where(user => ids.Contains(user.Id)).Select(user => new { user.Id, user.Name }).ToListAsync(cancellationToken);
        return [.. users.Select(user => (user.Id, user.Name))];
    }
}
