using CsCheck;
using NodaTime;
using Porchlight.Availability;

namespace Porchlight.Engines.Tests.Availability;

public class SearchLawTests
{
    private static readonly DateTimeZone[] Zones =
        [DateTimeZoneProviders.Tzdb["America/Chicago"], DateTimeZoneProviders.Tzdb["America/New_York"]];

    private static readonly SiteId[] Sites = [SiteId.New(), SiteId.New()];
    private static readonly ProviderId[] Providers = [ProviderId.New(), ProviderId.New(), ProviderId.New(), ProviderId.New()];

    // Four days with an ordinary, a short and a long one among them.
    private static readonly Gen<LocalDate> AnyFirstDay =
        Gen.OneOf(new LocalDate(2026, 11, 23), new LocalDate(2026, 3, 7), new LocalDate(2026, 10, 31));

    private static readonly Gen<(int Start, int Length)[]> AnyTaken = Gen.Select(Gen.Int[0, 1_200], Gen.Int[1, 40]).Array[0, 25];

    private static readonly Gen<HoursBlock[]> AnyBlocks =
        (from day in Gen.Int[1, 7]
         from start in Gen.Int[0, 44]
         from length in Gen.Int[1, 12]
         from kind in Gen.Int[0, 2]
         select new HoursBlock(
             (IsoDayOfWeek)day,
             LocalTime.FromMinutesSinceMidnight(start * 30),
             LocalTime.FromMinutesSinceMidnight(Math.Min(1_439, (start + length) * 30) / 5 * 5),
             kind)).Array[1, 14];

    private sealed record World(PlaceRequest Request, IReadOnlyList<ProviderCalendar> Calendars, IReadOnlyList<ResourcePool> Pools)
    {
        public override string ToString() => $"{Request} with {Calendars.Count} calendars, {Pools.Count} pools";
    }

    private static readonly Gen<World> AnyWorld =
        from first in AnyFirstDay
        from calendars in Gen.Select(AnyBlocks, AnyTaken, Gen.Int[0, 1]).Array[1, 4]
        from rooms in Gen.Select(AnyTaken, Gen.Int[0, 2]).Array[0, 4]
        from needed in Gen.Int[1, 2]
        from withBuffers in Gen.Bool
        from request in AnyRequest(first)
        select MakeWorld(first, calendars, rooms, needed, withBuffers, request);

    private static Gen<PlaceRequest> AnyRequest(LocalDate first) =>
        from fromMinute in Gen.Int[0, 1_500]
        from minutes in Gen.Int[1, 6_000]
        from visit in Gen.Int[1, 18]
        from before in Gen.Int[0, 3]
        from after in Gen.Int[0, 4]
        from admits in Gen.UInt[1, 7]
        from every in Gen.OneOf(5, 10, 15, 30)
        from most in Gen.Int[1, 12]
        from everyStart in Gen.Bool
        from usual in Gen.Int[0, 4]
        from likes in Gen.Select(Gen.Bool, Gen.Int[6, 18], Gen.Int[1, 7])
        let start = first.AtStartOfDayInZone(Zones[0]).ToInstant() + Duration.FromMinutes(fromMinute)
        select new PlaceRequest
        {
            From = start,
            Until = start + Duration.FromMinutes(minutes),
            VisitMinutes = visit * 5,
            BufferBeforeMinutes = before * 5,
            BufferAfterMinutes = after * 5,
            Admits = new BlockKinds(admits),
            StartEveryMinutes = every,
            Most = most,
            EveryStart = everyStart,
            UsualProvider = usual < 4 ? Providers[usual] : null,
            PreferredSite = usual == 1 ? Sites[1] : null,
            PreferredTime = likes.Item1 ? new LocalTimeRange(new LocalTime(likes.Item2, 0), new LocalTime(likes.Item2 + 2, 0)) : null,
            PreferredDays = likes.Item1 ? [] : [(IsoDayOfWeek)likes.Item3],
        };

    [Fact]
    public void The_fast_search_equals_the_slow_obvious_one() =>
        AnyWorld.Sample(
            world =>
            {
                var fast = NextAvailable.Find(world.Request, world.Calendars, world.Pools).Select(Say);
                var slow = new ObviousSearch(world.Request, world.Calendars, world.Pools).Find().Select(Say);
                return fast.SequenceEqual(slow);
            },
            iter: Loops.Of(400));

    [Fact]
    public void A_place_can_be_had_exactly_when_the_search_would_offer_it() =>
        AnyWorld.Sample(
            world =>
            {
                var everything = world.Request with { EveryStart = true, Most = int.MaxValue };
                var offered = NextAvailable.Find(everything, world.Calendars, world.Pools)
                    .Select(place => (place.Provider, place.Site, place.Start)).ToHashSet();
                return world.Calendars.All(calendar =>
                    Enumerable.Range(0, 1_200).Select(i => (calendar.Window.Start + i).Start).All(start =>
                        (NextAvailable.WhyNot(everything, calendar, world.Pools, start).Place is not null)
                        == offered.Contains((calendar.Provider, calendar.Site, start))));
            },
            iter: Loops.Of(12));

    [Fact]
    public void Nothing_found_always_has_a_reason_and_something_found_has_none() =>
        AnyWorld.Sample(
            world => (NextAvailable.Find(world.Request, world.Calendars, world.Pools).Count == 0)
                == (NextAvailable.WhyNone(world.Request, world.Calendars, world.Pools).Count > 0),
            iter: Loops.Of(400));

    private static World MakeWorld(
        LocalDate first,
        (HoursBlock[] Blocks, (int Start, int Length)[] Taken, int Zone)[] calendars,
        ((int Start, int Length)[] Taken, int Site)[] rooms,
        int needed,
        bool withBuffers,
        PlaceRequest request)
    {
        var window = new CellRange(SiteTime.Day(first, Zones[1]).Start, SiteTime.Day(first.PlusDays(4), Zones[0]).End);
        return new World(
            request,
            [.. calendars.Select((made, i) =>
            {
                var calendar = new ProviderCalendar(Providers[i], Sites[made.Zone], Zones[made.Zone], window);
                // One kind per cell, so that the obvious search may ask for the kind.
                calendar.Open(new WeeklyHours(first.PlusDays(-1), null, OneKind(made.Blocks)));
                Take(calendar.Taken, made.Taken);
                return calendar;
            })],
            rooms.Length == 0 ? [] : [new ResourcePool("room", [.. rooms.Select(Room)], needed, withBuffers)]);

        PooledResource Room(((int Start, int Length)[] Taken, int Site) made)
        {
            var taken = new CellSet(window);
            Take(taken, made.Taken);
            return new PooledResource(Guid.CreateVersion7(), made.Site == 2 ? null : Sites[made.Site], taken);
        }

        void Take(CellSet set, (int Start, int Length)[] ranges)
        {
            foreach (var (start, length) in ranges)
            {
                set.Add(CellRange.From(window.Start + start, length));
            }
        }
    }

    private static HoursBlock[] OneKind(HoursBlock[] blocks) =>
    [
        .. blocks.Where((block, i) => !blocks.Take(i).Any(earlier =>
            earlier.Day == block.Day && earlier.Start < block.End && block.Start < earlier.End)),
    ];

    private static string Say(Place place) =>
        $"{place.Provider} {place.Site} {place.Start} {place.End} {place.Cost} "
        + $"{string.Join(',', place.Resources)} {string.Join(',', place.Reasons)}";
}
