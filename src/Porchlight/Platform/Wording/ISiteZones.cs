using NodaTime;

namespace Porchlight.Platform.Wording;

/// <summary>Which clock hangs on the wall of a site. The practice knows; the platform, which says times too, asks.</summary>
public interface ISiteZones
{
    /// <summary>The site's zone; the first site's for somebody who stands at none, and UTC before there is any.</summary>
    ValueTask<DateTimeZone> OfAsync(SiteId? site, CancellationToken cancellationToken = default);
}
