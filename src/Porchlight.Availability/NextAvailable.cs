using NodaTime;

namespace Porchlight.Availability;

/// <summary>
/// Finds the best places for a visit. Whole calendars are combined as bits first; then half days are looked at in order of time, and
/// the search ends as soon as no later one can still win, so that a long horizon costs little.
/// </summary>
public static class NextAvailable
{
    /// <summary>
    /// The best places, lowest cost first; equal cost goes to the earlier start, then to the calendar that stands first.
    /// Empty when nothing fits: ask <see cref="WhyNot"/> about a place, or <see cref="WhyNone"/>.
    /// </summary>
    public static IReadOnlyList<Place> Find(
        PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars, IReadOnlyList<ResourcePool> pools)
    {
        var open = Prepare(request, calendars, pools);
        var halves = HalvesOf(request, calendars);
        var earliest = open.Select(calendar => calendar.NextStart(request.Starts.Start, request.Starts.End)).Min();
        return [.. Best(request, open, halves).Select(found =>
            MakePlace(request, open[found.Calendar], found.Start, found.Cost, found.Half, pools, isEarliest: found.Start == earliest))];
    }

    /// <summary>
    /// Whether this provider can have the visit at this time, and if not, everything that stands against it. Sees one calendar, so it
    /// never calls a place the earliest.
    /// </summary>
    public static PlaceAnswer WhyNot(PlaceRequest request, ProviderCalendar calendar, IReadOnlyList<ResourcePool> pools, Instant start)
    {
        var cell = Cell.At(start);
        var obstacles = Obstacles.Of(request, calendar, pools, cell);
        if (obstacles.Count > 0)
        {
            return new PlaceAnswer(null, obstacles);
        }

        var open = new OpenCalendar(request, calendar, poolStarts: null);
        var half = HalfDays.Of(request, calendar.Zone).First(halfDay => halfDay.Cells.Contains(cell));
        return new PlaceAnswer(MakePlace(request, open, cell, open.Cost(cell, half), half, pools, isEarliest: false), []);
    }

    /// <summary>Why nothing fits: the first thing in this order that leaves no start with any provider. Empty when something fits.</summary>
    public static IReadOnlyList<Obstacle> WhyNone(
        PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars, IReadOnlyList<ResourcePool> pools) =>
        Obstacles.OfAll(request, calendars, pools);

    internal static List<OpenCalendar> Prepare(
        PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars, IReadOnlyList<ResourcePool> pools)
    {
        var window = new CellRange(request.Occupied(request.Starts.Start).Start, request.Occupied(request.Starts.End).End);
        var bySite = new Dictionary<SiteId, CellSet?>();
        return [.. calendars.Select(calendar => new OpenCalendar(request, calendar, PoolStarts(calendar.Site)))];

        CellSet? PoolStarts(SiteId site)
        {
            if (!bySite.TryGetValue(site, out var starts))
            {
                foreach (var pool in pools)
                {
                    var one = pool.StartsAt(request, site, window);
                    starts?.IntersectWith(one);
                    starts ??= one;
                }

                bySite.Add(site, starts);
            }

            return starts;
        }
    }

    private static IReadOnlyList<HalfDay>[] HalvesOf(PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars)
    {
        var byZone = new Dictionary<DateTimeZone, IReadOnlyList<HalfDay>>();
        return [.. calendars.Select(calendar =>
        {
            if (!byZone.TryGetValue(calendar.Zone, out var halves))
            {
                byZone.Add(calendar.Zone, halves = HalfDays.Of(request, calendar.Zone));
            }

            return halves;
        })];
    }

    private static IEnumerable<Candidate> Best(PlaceRequest request, List<OpenCalendar> open, IReadOnlyList<HalfDay>[] halves)
    {
        // The worst of the best stands at the head, ready to be pushed out.
        var best = new PriorityQueue<Candidate, Candidate>(Comparer<Candidate>.Create((a, b) => b.CompareTo(a)));
        var rounds = halves.Length == 0 ? 0 : halves.Max(list => list.Count);
        for (var i = 0; i < rounds && request.Most > 0; i++)
        {
            var begins = halves.Where(list => i < list.Count).Min(list => list[i].Cells.Start);
            var cheapest = ((begins - request.Starts.Start) * Cell.Minutes) - request.Weights.MostBonus;
            if (best.Count == request.Most && best.Peek().Cost < cheapest)
            {
                break;
            }

            for (var c = 0; c < open.Count; c++)
            {
                if (i < halves[c].Count)
                {
                    Offer(request, open[c], c, halves[c][i], best);
                }
            }
        }

        return best.UnorderedItems.Select(item => item.Element).Order();
    }

    private static void Offer(
        PlaceRequest request, OpenCalendar calendar, int index, in HalfDay half, PriorityQueue<Candidate, Candidate> best)
    {
        Candidate? bestHere = null;
        var end = half.Cells.End;
        for (var next = calendar.NextStart(half.Cells.Start, end); next is { } start; next = calendar.NextStart(start + 1, end))
        {
            var candidate = new Candidate(calendar.Cost(start, half), start, index, half);
            if (request.EveryStart)
            {
                Keep(candidate);
            }
            else if (bestHere is null || candidate.CompareTo(bestHere.Value) < 0)
            {
                bestHere = candidate;
            }
        }

        if (bestHere is { } one)
        {
            Keep(one);
        }

        void Keep(Candidate candidate)
        {
            if (best.Count < request.Most)
            {
                best.Enqueue(candidate, candidate);
            }
            else
            {
                best.EnqueueDequeue(candidate, candidate);
            }
        }
    }

    private static Place MakePlace(
        PlaceRequest request,
        OpenCalendar open,
        Cell start,
        int cost,
        in HalfDay half,
        IReadOnlyList<ResourcePool> pools,
        bool isEarliest) => new(
            open.Calendar.Provider,
            open.Calendar.Site,
            start.Start,
            request.Visit(start).End.Start,
            [.. pools.SelectMany(pool => pool.FreeFor(request, open.Calendar.Site, start)).Select(resource => resource.Id)],
            cost,
            open.Reasons(start, half, isEarliest));

    private readonly record struct Candidate(int Cost, Cell Start, int Calendar, HalfDay Half) : IComparable<Candidate>
    {
        public int CompareTo(Candidate other) => (Cost, Start, Calendar).CompareTo((other.Cost, other.Start, other.Calendar));
    }
}
