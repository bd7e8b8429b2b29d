using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Loads what a booking is decided on: few queries, only the stretch of time it is about.</summary>
internal static class ProviderDays
{
    public static async Task<ProviderDay> LoadAsync(
        PorchlightDb db, ClinicSnapshot clinic, ProviderInfo provider, SiteInfo site, SlotRequest request, Instant now, CancellationToken cancellationToken)
    {
        var date = request.Start.InZone(site.Zone).Date;
        // A little wider than the visit, so that the engine can tell a gap beside it.
        var window = CellRange.Touched(request.ClaimedFrom - Duration.FromHours(1), request.ClaimedTo + Duration.FromHours(1));
        var times = await OpenTimes.LoadAsync(db, clinic, [(provider.Id, site)], request, window, now, cancellationToken);
        return new ProviderDay(provider, site, date, clinic.HoursOn(site.Id, date) is not null, times);
    }

    /// <summary>Somebody never seen here counts as new: other lengths and other places are for them.</summary>
    public static async Task<bool> IsNewPatientAsync(PorchlightDb db, PatientId patient, CancellationToken cancellationToken) =>
        !await db.Appointments.AnyAsync(row => row.Patient == patient && row.State == VisitState.CheckedOut, cancellationToken);
}
