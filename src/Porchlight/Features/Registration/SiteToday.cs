using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Registration;

/// <summary>Which day it is where the person at the desk sits: ages are counted there.</summary>
internal sealed class SiteToday(ClinicDirectory clinic, IClock clock)
{
    public async ValueTask<LocalDate> AtAsync(SiteId? site, CancellationToken cancellationToken = default)
    {
        var sites = (await clinic.NowAsync(cancellationToken)).Sites;
        var now = clock.GetCurrentInstant();
        return (sites.Find(site) ?? (sites.Active is [var home, ..] ? home : null))?.Today(now) ?? now.InUtc().Date;
    }
}
