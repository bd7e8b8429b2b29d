using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Wording;

namespace Porchlight.Coverage;

/// <summary>The clock on the wall of the desk that asks: its site's zone, or the first site's for somebody who stands at none.</summary>
internal sealed class DeskTime(ClinicDirectory clinic, Who who, Words words, IClock clock)
{
    public async Task<CoverageSaying> SayingAsync(CancellationToken cancellationToken = default) =>
        new(words, await ZoneAsync(cancellationToken), clock.GetCurrentInstant());

    public async Task<LocalDate> TodayAsync(CancellationToken cancellationToken = default) =>
        clock.GetCurrentInstant().InZone(await ZoneAsync(cancellationToken)).Date;

    public async Task<DateTimeZone> ZoneAsync(CancellationToken cancellationToken = default)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        return (sites.Find(who.Site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
    }
}
