using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Database;

namespace Porchlight.Scheduling.Api;

/// <summary>Reads appointments in batches for other rooms' screens. Reads only what is committed: not for use inside a command.</summary>
public sealed class AppointmentCards(PorchlightDb db)
{
    public async Task<IReadOnlyDictionary<AppointmentId, AppointmentCard>> OfAsync(
        IReadOnlyCollection<AppointmentId> ids, CancellationToken cancellationToken = default)
    {
        var rows = await db.Appointments.Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.Card());
    }

    public async Task<AppointmentCard?> FindAsync(AppointmentId id, CancellationToken cancellationToken = default) =>
        (await db.Appointments.FirstOrDefaultAsync(row => row.Id == id, cancellationToken))?.Card();

    /// <summary>By the code a person reads out; case does not matter.</summary>
    public async Task<AppointmentCard?> FindByCodeAsync(string code, CancellationToken cancellationToken = default)
    {
        var written = code.Trim().ToUpperInvariant();
        return (await db.Appointments.FirstOrDefaultAsync(row => row.Code == written, cancellationToken))?.Card();
    }

    /// <summary>One site's local day in order of time, every state but <see cref="VisitState.EnteredInError"/>.</summary>
    public async Task<IReadOnlyList<AppointmentCard>> OnDayAsync(SiteId site, LocalDate date, CancellationToken cancellationToken = default)
    {
        var rows = await db.Appointments.Where(row => row.Site == site && row.Date == date && row.State != VisitState.EnteredInError)
            .OrderBy(row => row.Start).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Card())];
    }

    /// <summary>Visits that hold their place from one local day to another (both included), in order of time, without what only their own page needs.</summary>
    public async Task<IReadOnlyList<ComingVisit>> ComingAsync(
        IReadOnlyCollection<SiteId> sites, LocalDate from, LocalDate to, CancellationToken cancellationToken = default) =>
        await db.Appointments.Where(row => sites.Contains(row.Site) && row.Date >= from && row.Date <= to && row.State <= VisitState.ReadyForCheckout)
            .OrderBy(row => row.Start).ThenBy(row => row.Id).Select(row => new ComingVisit(row.Id, row.Patient)).ToListAsync(cancellationToken);

    /// <summary>Every appointment of one patient, the latest first, without those entered in error.</summary>
    public async Task<IReadOnlyList<AppointmentCard>> OfPatientAsync(PatientId patient, CancellationToken cancellationToken = default)
    {
        var rows = await db.Appointments.Where(row => row.Patient == patient && row.State != VisitState.EnteredInError)
            .OrderByDescending(row => row.Start).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Card())];
    }
}

public readonly record struct ComingVisit(AppointmentId Id, PatientId Patient);
