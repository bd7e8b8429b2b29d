namespace Porchlight.Availability;

/// <summary>
/// A room, a piece of equipment, an interpreter. With no site it serves all of them, as an interpreter on the phone does; with no opening
/// times it is always open.
/// </summary>
public sealed record PooledResource(Guid Id, SiteId? Site, CellSet Taken, CellSet? Open = null)
{
    /// <summary>Whether it is free for the whole range.</summary>
    public bool IsFree(CellRange range) => !Taken.Overlaps(range) && (Open is null || Open.ContainsAll(range));
}

/// <summary>A role the visit needs filled: so many (1 or more) of these, whichever are free for the whole of it.</summary>
/// <param name="Role">The caller's word for it, such as <c>room</c>.</param>
/// <param name="Members">In the order they are to be given out.</param>
/// <param name="Needed">How many at once.</param>
/// <param name="WithBuffers">Whether the visit's buffers claim them too, as cleaning claims a room.</param>
public sealed record ResourcePool(string Role, IReadOnlyList<PooledResource> Members, int Needed = 1, bool WithBuffers = true)
{
    /// <summary>The first members at the site that are free for it, as many as are needed; fewer when there are not enough.</summary>
    internal IReadOnlyList<PooledResource> FreeFor(PlaceRequest request, SiteId site, Cell start)
    {
        var range = WithBuffers ? request.Occupied(start) : request.Visit(start);
        return [.. At(site).Where(member => member.IsFree(range)).Take(Needed)];
    }

    /// <summary>The cells at which a visit can start as far as this pool is concerned.</summary>
    internal CellSet StartsAt(PlaceRequest request, SiteId site, CellRange window)
    {
        // atLeast[k] holds the starts at which k+1 or more members are free.
        var atLeast = Enumerable.Range(0, Math.Max(1, Needed)).Select(_ => new CellSet(window)).ToArray();
        foreach (var member in At(site))
        {
            var starts = Starts(member, request, window);
            for (var k = atLeast.Length - 1; k > 0; k--)
            {
                var oneMore = starts.Copy();
                oneMore.IntersectWith(atLeast[k - 1]);
                atLeast[k].UnionWith(oneMore);
            }

            atLeast[0].UnionWith(starts);
        }

        return atLeast[^1];
    }

    private IEnumerable<PooledResource> At(SiteId site) => Members.Where(member => member.Site is null || member.Site == site);

    private CellSet Starts(PooledResource member, PlaceRequest request, CellRange window)
    {
        var free = CellSet.Full(window);
        free.ExceptWith(member.Taken);
        if (member.Open is not null)
        {
            free.IntersectWith(member.Open);
        }

        free.KeepStartsOfRuns(WithBuffers ? request.OccupiedCells : request.VisitCells);
        free.ShiftLater(WithBuffers ? request.CellsBefore : 0);
        return free;
    }
}
