using NodaTime;

namespace Porchlight.Platform.Access;

/// <param name="Name">Short, as on a button: <c>Main</c>.</param>
public sealed record SiteChoice(SiteId Id, string Name, char Letter);

/// <summary>Where people can work, and which clock hangs on the wall there. The practice knows; the platform asks.</summary>
public interface ISites
{
    /// <summary>The site's zone; the first site's for somebody who stands at none, and UTC before there is any.</summary>
    ValueTask<DateTimeZone> ZoneOfAsync(SiteId? site, CancellationToken cancellationToken = default);

    /// <summary>Those in use, as a person would list them.</summary>
    ValueTask<IReadOnlyList<SiteChoice>> AllAsync(CancellationToken cancellationToken = default);
}
