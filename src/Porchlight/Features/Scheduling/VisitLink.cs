using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>A visit at the person's site: thirty days back for what comes after it, ninety ahead for what comes before.</summary>
internal sealed class VisitLink(PorchlightDb db, ISites sites, IClock clock) : IChartLink
{
    private const int DaysBack = 30;
    private const int DaysAhead = 90;

    public async Task<bool> HasAsync(PatientId patient, Who who, CancellationToken cancellationToken)
    {
        if (who.Site is not { } site)
        {
            return false;
        }

        var today = clock.GetCurrentInstant().InZone(await sites.ZoneOfAsync(site, cancellationToken)).Date;
        var (from, to) = (today.PlusDays(-DaysBack), today.PlusDays(DaysAhead));
        // One patient's visits are few; asked for with the dates, SQLite walks the site's four months instead.
        var visits = await db.Appointments.Where(row => row.Patient == patient).Select(row => new { row.Site, row.Date, row.State }).ToListAsync(cancellationToken);
        return visits.Any(visit => visit.Site == site && visit.Date >= from && visit.Date <= to && visit.State != VisitState.EnteredInError);
    }
}
