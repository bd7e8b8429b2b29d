using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Tells the search box why a person may be calling or standing here.</summary>
internal sealed class VisitSightings(PorchlightDb db, ClinicDirectory directory, IClock clock, Words T) : IVisitSightings
{
    public async Task<PatientId?> ByCodeAsync(AppointmentCode code, CancellationToken cancellationToken)
    {
        var written = code.Value;
        return await db.Appointments.Where(row => row.Code == written).Select(row => (PatientId?)row.Patient).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<PatientId?> ByTicketAsync(char siteLetter, int number, CancellationToken cancellationToken)
    {
        var clinic = await directory.NowAsync(cancellationToken);
        if (clinic.Sites.Active.FirstOrDefault(found => found.Letter == siteLetter) is not { } site)
        {
            return null;
        }

        var (today, ticket) = (site.Today(clock.GetCurrentInstant()), string.Create(CultureInfo.InvariantCulture, $"{siteLetter}-{number:00}"));
        return await db.Appointments.Where(row => row.Site == site.Id && row.Date == today && row.Ticket == ticket)
            .OrderByDescending(row => row.ArrivedAt).Select(row => (PatientId?)row.Patient).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<PatientId, Sighting>> OfAsync(IReadOnlyCollection<PatientId> patients, SiteId? site, CancellationToken cancellationToken)
    {
        var (clinic, now) = (await directory.NowAsync(cancellationToken), clock.GetCurrentInstant());
        // From this morning on, wherever; two zones apart, half a day back is always this morning.
        var since = now - Duration.FromHours(12);
        var coming = await db.Appointments.Where(row => patients.Contains(row.Patient) && row.Start >= since && row.State <= VisitState.ReadyForCheckout)
            .OrderBy(row => row.Start).Select(row => new Coming(row.Patient, row.Site, row.Provider, row.Date, row.Start, row.State)).ToListAsync(cancellationToken);
        return coming.GroupBy(row => row.Patient).ToDictionary(group => group.Key, group => Best([.. group], site, clinic, now));
    }

    private Sighting Best(List<Coming> visits, SiteId? here, ClinicSnapshot clinic, Instant now)
    {
        var today = visits.FirstOrDefault(visit => visit.Site == here && visit.Date == clinic.Site(visit.Site).Today(now));
        var visit = today ?? visits[0];
        var (site, provider) = (clinic.Site(visit.Site), clinic.Provider(visit.Provider).Name);
        var time = site.TimeOf(visit.Start).Say(bare: true);
        return today is null ? new Sighting(false, T["Next visit {0}, {1}", visit.Date.Say(), site.Name])
            : VisitStates.IsHere(visit.State) ? new Sighting(true, T["At your desk, {0} {1}", time, provider])
            : new Sighting(false, T["Today {0} {1}", time, provider]);
    }

    /// <summary>Of a visit no more than a row of the search says: forty people have some hundred visits ahead, at each letter typed.</summary>
    private sealed record Coming(PatientId Patient, SiteId Site, ProviderId Provider, LocalDate Date, Instant Start, VisitState State);
}
