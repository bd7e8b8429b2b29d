namespace Porchlight.Availability;

/// <summary>Finds what stands against a place, in the order a person at the desk would think of it.</summary>
internal static class Obstacles
{
    public static IReadOnlyList<Obstacle> Of(
        PlaceRequest request, ProviderCalendar calendar, IReadOnlyList<ResourcePool> pools, Cell start)
    {
        var found = new List<Obstacle>();
        Add(start < request.Starts.Start, new Obstacle(ObstacleCode.TooEarly, request.From));
        Add(start >= request.Starts.End, new Obstacle(ObstacleCode.TooLate, request.Until));
        Add(!request.IsOnGrid(start), new Obstacle(ObstacleCode.OffGrid));
        AddHours(request, calendar, start, found);
        var visit = request.Visit(start);
        var isTaken = calendar.Taken.Overlaps(visit);
        Add(isTaken, new Obstacle(ObstacleCode.Taken, calendar.Taken.NextFrom(visit.Start)?.Start));
        var occupied = request.Occupied(start);
        var takenBeside = calendar.Taken.NextFrom(occupied.Start);
        Add(!isTaken && calendar.Taken.Overlaps(occupied), new Obstacle(ObstacleCode.BufferTaken, takenBeside?.Start));
        foreach (var pool in pools)
        {
            Add(pool.FreeFor(request, calendar.Site, start).Count < pool.Needed, new Obstacle(ObstacleCode.PoolShort, Role: pool.Role));
        }

        return found;

        void Add(bool holds, Obstacle obstacle)
        {
            if (holds)
            {
                found.Add(obstacle);
            }
        }
    }

    /// <summary>The first need that no provider can meet at any start, taking one need after the other.</summary>
    public static IReadOnlyList<Obstacle> OfAll(
        PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars, IReadOnlyList<ResourcePool> pools)
    {
        if (!HasStart(request with { Admits = BlockKinds.All, BufferBeforeMinutes = 0, BufferAfterMinutes = 0 }, calendars, []))
        {
            var anyHours = calendars.Any(calendar => calendar.OpenFor(BlockKinds.All).Overlaps(request.Starts));
            return [new Obstacle(anyHours ? ObstacleCode.Taken : ObstacleCode.Closed)];
        }

        if (!HasStart(request with { BufferBeforeMinutes = 0, BufferAfterMinutes = 0 }, calendars, []))
        {
            var anyOfKind = calendars.Any(calendar => calendar.OpenFor(request.Admits).Overlaps(request.Starts));
            return [new Obstacle(anyOfKind ? ObstacleCode.Taken : ObstacleCode.KeptForOtherKind)];
        }

        if (!HasStart(request, calendars, []))
        {
            return [new Obstacle(ObstacleCode.BufferTaken)];
        }

        for (var count = 1; count <= pools.Count; count++)
        {
            if (!HasStart(request, calendars, [.. pools.Take(count)]))
            {
                return [new Obstacle(ObstacleCode.PoolShort, Role: pools[count - 1].Role)];
            }
        }

        return [];
    }

    private static bool HasStart(PlaceRequest request, IReadOnlyList<ProviderCalendar> calendars, IReadOnlyList<ResourcePool> pools) =>
        NextAvailable.Prepare(request, calendars, pools)
            .Any(calendar => calendar.NextStart(request.Starts.Start, request.Starts.End) is not null);

    // One line for hours: closed wins over kept for another kind, because it is what a person would say first.
    private static void AddHours(PlaceRequest request, ProviderCalendar calendar, Cell start, List<Obstacle> found)
    {
        var occupied = request.Occupied(start);
        if (occupied.Intersect(calendar.Window) != occupied)
        {
            found.Add(new Obstacle(ObstacleCode.Closed));
            return;
        }

        var visit = request.Visit(start);
        var admitted = calendar.OpenFor(request.Admits);
        var open = calendar.OpenFor(BlockKinds.All);
        for (var cell = visit.Start; cell < visit.End; cell += 1)
        {
            if (!open.Contains(cell))
            {
                found.Add(new Obstacle(ObstacleCode.Closed, cell.Start));
                return;
            }
        }

        for (var cell = visit.Start; cell < visit.End; cell += 1)
        {
            if (!admitted.Contains(cell))
            {
                found.Add(new Obstacle(ObstacleCode.KeptForOtherKind, cell.Start, calendar.KindAt(cell)));
                return;
            }
        }
    }
}
