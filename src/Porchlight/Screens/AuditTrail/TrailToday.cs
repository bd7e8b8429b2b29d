using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Registration;
using Porchlight.Registration.Api;

namespace Porchlight.AuditTrail;

/// <summary>What of today a privacy officer should look at, gathered from the trail.</summary>
internal sealed class TrailToday(PorchlightDb db, PatientCards cards, ClinicDirectory clinic, ISites sites, Who who, IClock clock)
{
    private const int MostLines = 100;

    /// <summary>What counts as somebody not getting in, besides what access itself denied.</summary>
    private static readonly string[] _notLetIn = ["CountFailure", "VerifyCaller", "OpenSession", "BreakGlass", "AskForChart", "OpenChart"];

    public async Task<TodayView> ReadAsync(CancellationToken cancellationToken)
    {
        var (zone, practice) = (await sites.ZoneOfAsync(who.Site, cancellationToken), await clinic.NowAsync(cancellationToken));
        var today = clock.GetCurrentInstant().InZone(zone).Date;
        var start = today.AtStartOfDayInZone(zone).ToInstant();
        var entries = db.Set<AuditEntry>().Where(entry => entry.At >= start);
        var refused = await entries
            .Where(entry => entry.Outcome == "denied" || entry.Act == "CountFailure" || (_notLetIn.Contains(entry.Act) && entry.Outcome.StartsWith("refused:")))
            .OrderByDescending(entry => entry.At).Take(MostLines).ToListAsync(cancellationToken);
        var week = today.PlusDays(-6).AtStartOfDayInZone(zone).ToInstant();
        var broken = await db.Set<AuditEntry>().Where(entry => entry.At >= week && (entry.Act == "BreakGlass" || entry.Act == "AskForChart") && entry.Outcome == "done")
            .OrderByDescending(entry => entry.At).Take(MostLines).ToListAsync(cancellationToken);
        var opens = await OpensAsync(entries, cancellationToken);
        opens = [.. (await ByReasonAsync(entries, cancellationToken)).Concat(opens).OrderByDescending(open => open.Entry.At)];
        var people = await cards.OfAsync(broken.Concat(opens.Select(open => open.Entry)).Select(entry => entry.Patient).OfType<PatientId>(), cancellationToken);
        var names = await NamesAsync(refused.Concat(broken).Concat(opens.Select(open => open.Entry)), cancellationToken);
        return new TodayView(
            today, [.. refused.Select(Line)],
            [.. broken.Select(entry => new AboutPatient(Line(entry), people.GetValueOrDefault(entry.Patient!.Value), null) { Path = OpeningOf(entry) })],
            [.. opens.Select(open => new AboutPatient(Line(open.Entry), people.GetValueOrDefault(open.Entry.Patient!.Value), open.Why))]);

        // The subject is the opening, as TypeOfId:id.
        static string? OpeningOf(AuditEntry entry) => entry.Subject?.Split(':') is [_, var id] ? $"/charts/openings/{id}" : null;

        TrailLine Line(AuditEntry entry) => Entries.LineOf(entry, zone, names, site => practice.Sites.Find(site)?.Name);
    }

    // An ordinary chart that nothing named to them and of which they knew one identifier (ADR 0015).
    private static async Task<IReadOnlyList<(AuditEntry Entry, string Why)>> ByReasonAsync(IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var rows = await entries.Where(entry => entry.Act == "OpenChart" && entry.Outcome == "done" && entry.Reason != null)
            .OrderByDescending(entry => entry.At).Take(MostLines).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row, row.Reason!))];
    }

    // Once per person and chart: the first opening of the day stands for the others.
    private async Task<IReadOnlyList<(AuditEntry Entry, string Why)>> OpensAsync(IQueryable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var opened = entries.Where(entry => entry.Act == "patient.viewed" && entry.Outcome == "shown");
        var seen = await (
            from entry in opened
            join patient in db.Patients on entry.Patient equals patient.Id
            join user in db.Set<StaffUser>() on entry.User equals user.Id
            group entry.At by new { entry.User, entry.Patient, patient.Flags, patient.Family, Reader = user.Name } into same
            select new { same.Key.User, same.Key.Patient, same.Key.Flags, same.Key.Family, same.Key.Reader, First = same.Min() }).ToListAsync(cancellationToken);
        var why = seen.Select(open => (Key: (open.User, open.Patient, open.First), Why: SensitiveOpening.WhyOf(open.Flags, open.Family, open.Reader)))
            .Where(open => open.Why is not null).OrderByDescending(open => open.Key.First).Take(MostLines).ToDictionary(open => open.Key, open => open.Why!);
        var (users, patients, at) = (
            why.Keys.Select(key => key.User).Distinct().ToList(), why.Keys.Select(key => key.Patient).Distinct().ToList(), why.Keys.Select(key => key.First).Distinct().ToList());
        var rows = await opened.Where(entry => users.Contains(entry.User) && patients.Contains(entry.Patient) && at.Contains(entry.At)).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => (row.User, row.Patient, row.At)).OrderByDescending(row => row.At)
            .Where(row => why.ContainsKey((row.User, row.Patient, row.At))).Select(row => (row, why[(row.User, row.Patient, row.At)]))];
    }

    private async Task<Dictionary<UserId, string>> NamesAsync(IEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.User).OfType<UserId>().Distinct().ToList();
        return await db.Set<StaffUser>().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
    }
}

/// <summary>Why an opening is worth a second look (privacy-and-security.md §6, snooping rules).</summary>
internal static class SensitiveOpening
{
    /// <summary>English, the key of its translation; null for an ordinary opening.</summary>
    public static string? WhyOf(string flags, string family, string reader)
    {
        var set = flags.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return set.Contains(nameof(PatientFlag.Restricted)) ? "Restricted chart"
            : set.Contains(nameof(PatientFlag.Confidential)) ? "Confidential chart"
            : set.Contains(nameof(PatientFlag.Deceased)) ? "The patient has died"
            : IsSameFamily(family, reader) ? "Same last name as the reader"
            : null;
    }

    private static bool IsSameFamily(string family, string reader)
    {
        var last = PersonName.Fold(reader.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "");
        return last.Length > 1 && family.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(part => PersonName.Fold(part) == last);
    }
}

/// <param name="Refused">Who did not get in, the latest first.</param>
/// <param name="Broken">Restricted charts opened by a reason or asked for in the last seven days.</param>
/// <param name="Opens">Openings worth a second look.</param>
public sealed record TodayView(LocalDate Today, IReadOnlyList<TrailLine> Refused, IReadOnlyList<AboutPatient> Broken, IReadOnlyList<AboutPatient> Opens)
{
    public IEnumerable<PatientId> Patients => Broken.Concat(Opens).Select(line => line.Patient?.Id).OfType<PatientId>();
}

public sealed record AboutPatient(TrailLine Line, PatientCard? Patient, string? Why) : IPatientData
{
    /// <summary>Where the row leads: the patient's trail unless it has a page of its own.</summary>
    public string? Path
    {
        get => field ?? (Patient is null ? null : $"/audit/patients/{Patient.Id}");
        init;
    }

    public override string ToString() => Phi<string>.Redacted;
}
