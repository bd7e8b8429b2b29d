using NodaTime;
using Porchlight.Availability;

namespace Porchlight.Engines.Tests.Availability;

/// <summary>The slow search anyone would write first: every provider, every cell, local times. The fast one must equal it.</summary>
internal sealed class ObviousSearch(PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars, IReadOnlyList<ResourcePool> pools)
{
    private sealed record Found(int Calendar, Cell Start, int Cost, int? Gap, bool LikedTime, bool LikedDay, (LocalDate, bool) Half);

    public IReadOnlyList<Place> Find()
    {
        var all = Enumerable.Range(0, calendars.Count).SelectMany(Starts).ToList();
        var earliest = all.Count == 0 ? default : all.Min(found => found.Start);
        var offered = request.EveryStart
            ? all
            : all.GroupBy(found => (found.Calendar, found.Half)).Select(half => half.MinBy(found => (found.Cost, found.Start))!);
        return [.. offered.OrderBy(found => found.Cost).ThenBy(found => found.Start).ThenBy(found => found.Calendar)
            .Take(request.Most)
            .Select(found => ToPlace(found, found.Start == earliest))];
    }

    private IEnumerable<Found> Starts(int index)
    {
        var calendar = calendars[index];
        for (var cell = Cell.At(request.From); cell.Start < request.Until; cell += 1)
        {
            if (cell.Start >= request.From && Fits(calendar, cell))
            {
                yield return Judge(index, calendar, cell);
            }
        }
    }

    private bool Fits(ProviderCalendar calendar, Cell start) =>
        start.Start.ToUnixTimeSeconds() % (request.StartEveryMinutes * 60) == 0
        && Each(request.Visit(start)).All(cell => IsFree(calendar, cell))
        && Each(request.Occupied(start)).All(cell => calendar.Window.Contains(cell) && !calendar.Taken.Contains(cell))
        && pools.All(pool => FreeMembers(pool, calendar.Site, start).Count() >= pool.Needed);

    private IEnumerable<PooledResource> FreeMembers(ResourcePool pool, SiteId site, Cell start) =>
        pool.Members.Where(member => (member.Site ?? site) == site
            && Each(pool.WithBuffers ? request.Occupied(start) : request.Visit(start))
                .All(cell => !member.Taken.Contains(cell) && (member.Open is null || member.Open.Contains(cell))));

    private bool IsFree(ProviderCalendar calendar, Cell cell) =>
        calendar.KindAt(cell) is { } kind && request.Admits.Contains(kind) && !calendar.Taken.Contains(cell);

    private Found Judge(int index, ProviderCalendar calendar, Cell start)
    {
        var local = start.Start.InZone(calendar.Zone).LocalDateTime;
        var likedTime = request.PreferredTime is { } time && local.TimeOfDay >= time.Start && local.TimeOfDay < time.End;
        var likedDay = request.PreferredDays.Contains(local.DayOfWeek);
        var gap = Gap(calendar, start);
        var waits = (int)((start.Start - Cell.AtOrAfter(request.From).Start).TotalMinutes);
        var cost = waits
            - (request.UsualProvider == calendar.Provider ? request.Weights.UsualProvider : 0)
            - (request.PreferredSite == calendar.Site ? request.Weights.PreferredSite : 0)
            - (likedTime ? request.Weights.PreferredTime : 0)
            - (likedDay ? request.Weights.PreferredDay : 0)
            - (gap == 0 ? request.Weights.FillsGap : 0)
            + (gap > 0 ? request.Weights.LeavesGap : 0);
        return new Found(index, start, cost, gap, likedTime, likedDay, (local.Date, local.Hour < 12));
    }

    private int? Gap(ProviderCalendar calendar, Cell start)
    {
        var occupied = request.Occupied(start);
        int[] sides =
        [
            Enumerable.Range(1, 1_000).TakeWhile(i => IsFree(calendar, occupied.Start - i)).Count() * 5,
            Enumerable.Range(0, 1_000).TakeWhile(i => IsFree(calendar, occupied.End + i)).Count() * 5,
        ];
        var useless = sides.Where(minutes => minutes > 0 && minutes < request.Weights.ShortestUsefulMinutes).ToList();
        return sides.All(minutes => minutes == 0) ? 0 : useless.Count > 0 ? useless.Min() : null;
    }

    private Place ToPlace(Found found, bool isEarliest)
    {
        var calendar = calendars[found.Calendar];
        PlaceReason?[] reasons =
        [
            isEarliest ? new(PlaceReasonCode.Earliest) : null,
            request.UsualProvider == calendar.Provider ? new(PlaceReasonCode.UsualProvider) : null,
            request.PreferredSite == calendar.Site ? new(PlaceReasonCode.PreferredSite) : null,
            found.LikedTime ? new(PlaceReasonCode.PreferredTime) : null,
            found.LikedDay ? new(PlaceReasonCode.PreferredDay) : null,
            found.Gap == 0 ? new(PlaceReasonCode.FillsGap) : null,
            found.Gap > 0 ? new(PlaceReasonCode.LeavesGap, found.Gap.Value) : null,
        ];
        return new Place(
            calendar.Provider,
            calendar.Site,
            found.Start.Start,
            found.Start.Start + Duration.FromMinutes(request.VisitMinutes),
            [.. pools.SelectMany(pool => FreeMembers(pool, calendar.Site, found.Start).Take(pool.Needed)).Select(member => member.Id)],
            found.Cost,
            [.. reasons.OfType<PlaceReason>()]);
    }

    private static IEnumerable<Cell> Each(CellRange range)
    {
        for (var cell = range.Start; cell < range.End; cell += 1)
        {
            yield return cell;
        }
    }
}
