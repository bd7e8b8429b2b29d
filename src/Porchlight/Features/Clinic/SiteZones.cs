using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Wording;

namespace Porchlight.Clinic;

internal sealed class SiteZones(ClinicDirectory clinic) : ISiteZones
{
    public async ValueTask<DateTimeZone> OfAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        return (sites.Find(site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
    }
}
