using NodaTime;
using NodaTime.TimeZones;

namespace Porchlight.Availability;

/// <summary>
/// Local times of a site as instants. A time that the clocks skip means the first one that exists after it, an ambiguous one means the
/// earlier. So later local times never become earlier instants: blocks neither turn around nor overlap on such a day.
/// </summary>
public static class SiteTime
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static Instant At(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Resolver).ToInstant();

    /// <summary>The whole local day: 288 cells, 276 or 300 when the clocks change.</summary>
    public static CellRange Day(LocalDate date, DateTimeZone zone) => Between(date, LocalTime.Midnight, LocalTime.Midnight, zone);

    /// <summary>The cells that lie whole between two local times; an end of midnight is the end of the day.</summary>
    public static CellRange Between(LocalDate date, LocalTime start, LocalTime end, DateTimeZone zone)
    {
        var endDate = end == LocalTime.Midnight ? date.PlusDays(1) : date;
        return CellRange.Within(At(date + start, zone), At(endDate + end, zone));
    }
}
