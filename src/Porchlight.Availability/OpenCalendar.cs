namespace Porchlight.Availability;

/// <summary>A provider's calendar prepared for one request: where it is free, where the visit can start, what each start costs.</summary>
internal sealed class OpenCalendar
{
    private readonly PlaceRequest _request;
    private readonly CellSet _free;
    private readonly int _fixedBonus;
    private readonly int _uselessCells;

    public OpenCalendar(PlaceRequest request, ProviderCalendar calendar, CellSet? poolStarts)
    {
        (_request, Calendar) = (request, calendar);
        _free = calendar.OpenFor(request.Admits);
        _free.ExceptWith(calendar.Taken);
        Starts = StartsOf(request, calendar, _free, poolStarts);
        _fixedBonus = (IsUsual ? request.Weights.UsualProvider : 0) + (IsPreferredSite ? request.Weights.PreferredSite : 0);
        _uselessCells = Cell.Count(request.Weights.ShortestUsefulMinutes);
    }

    public ProviderCalendar Calendar { get; }

    public CellSet Starts { get; }

    private bool IsUsual => _request.UsualProvider == Calendar.Provider;

    private bool IsPreferredSite => _request.PreferredSite == Calendar.Site;

    /// <summary>The first start on the grid in a range, or null.</summary>
    public Cell? NextStart(Cell from, Cell end)
    {
        for (var next = Starts.NextFrom(from); next is { } start && start < end; next = Starts.NextFrom(start + 1))
        {
            if (_request.IsOnGrid(start))
            {
                return start;
            }
        }

        return null;
    }

    public int Cost(Cell start, in HalfDay half)
    {
        var weights = _request.Weights;
        var gap = Gap(start);
        return checked((int)(start - _request.Starts.Start) * Cell.Minutes)
            - _fixedBonus
            - (half.Preferred.Contains(start) ? weights.PreferredTime : 0)
            - (half.IsPreferredDay ? weights.PreferredDay : 0)
            - (gap == 0 ? weights.FillsGap : 0)
            + (gap is > 0 ? weights.LeavesGap : 0);
    }

    public IReadOnlyList<PlaceReason> Reasons(Cell start, in HalfDay half, bool isEarliest)
    {
        var reasons = new List<PlaceReason>();
        Add(isEarliest, PlaceReasonCode.Earliest);
        Add(IsUsual, PlaceReasonCode.UsualProvider);
        Add(IsPreferredSite, PlaceReasonCode.PreferredSite);
        Add(half.Preferred.Contains(start), PlaceReasonCode.PreferredTime);
        Add(half.IsPreferredDay, PlaceReasonCode.PreferredDay);
        var gap = Gap(start);
        Add(gap == 0, PlaceReasonCode.FillsGap);
        Add(gap is > 0, PlaceReasonCode.LeavesGap, gap.GetValueOrDefault() * Cell.Minutes);
        return reasons;

        void Add(bool holds, PlaceReasonCode code, int minutes = 0)
        {
            if (holds)
            {
                reasons.Add(new PlaceReason(code, minutes));
            }
        }
    }

    // Cells left free beside the visit: 0 when it closes the free time on both sides, the smaller useless gap if it leaves one, or null.
    private int? Gap(Cell start)
    {
        var occupied = _request.Occupied(start);
        var (before, after) = (0, 0);
        while (before < _uselessCells && _free.Contains(occupied.Start - before - 1))
        {
            before++;
        }

        while (after < _uselessCells && _free.Contains(occupied.End + after))
        {
            after++;
        }

        var isUseless = (before > 0 && before < _uselessCells, after > 0 && after < _uselessCells);
        return (before, after) == (0, 0) ? 0 : isUseless switch
        {
            (true, true) => Math.Min(before, after),
            (true, false) => before,
            (false, true) => after,
            _ => null,
        };
    }

    private static CellSet StartsOf(PlaceRequest request, ProviderCalendar calendar, CellSet free, CellSet? poolStarts)
    {
        var starts = free.Copy();
        starts.KeepStartsOfRuns(request.VisitCells);
        if (request.OccupiedCells > request.VisitCells)
        {
            var untaken = CellSet.Full(calendar.Window);
            untaken.ExceptWith(calendar.Taken);
            untaken.KeepStartsOfRuns(request.OccupiedCells);
            untaken.ShiftLater(request.CellsBefore);
            starts.IntersectWith(untaken);
        }

        if (poolStarts is not null)
        {
            starts.IntersectWith(poolStarts);
        }

        starts.Remove(new CellRange(calendar.Window.Start, request.Starts.Start));
        starts.Remove(new CellRange(request.Starts.End, calendar.Window.End));
        return starts;
    }
}
