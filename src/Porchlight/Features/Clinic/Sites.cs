using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;

namespace Porchlight.Clinic;

internal sealed class Sites(ClinicDirectory clinic) : ISites
{
    public async ValueTask<DateTimeZone> ZoneOfAsync(SiteId? site, CancellationToken cancellationToken)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        return (sites.Find(site) ?? sites.Active.FirstOrDefault())?.Zone ?? DateTimeZone.Utc;
    }

    public async ValueTask<IReadOnlyList<SiteChoice>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await clinic.NowAsync(cancellationToken)).Sites.Active.Select(site => new SiteChoice(site.Id, site.Name, site.Letter))];
}
