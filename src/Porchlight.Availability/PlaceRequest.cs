using NodaTime;

namespace Porchlight.Availability;

/// <summary>What a visit needs and what the patient would like. Minutes are rounded up to whole cells.</summary>
public sealed record PlaceRequest
{
    /// <summary>The earliest start: now plus the lead time of the visit type.</summary>
    public required Instant From { get; init; }

    /// <summary>Starts lie before this.</summary>
    public required Instant Until { get; init; }

    /// <summary>1 or more.</summary>
    public required int VisitMinutes { get; init; }

    /// <summary>The provider's buffers need cells that are not taken; they need not be open.</summary>
    public int BufferBeforeMinutes { get; init; }

    public int BufferAfterMinutes { get; init; }

    /// <summary>The kinds of block this visit type may be booked in.</summary>
    public required BlockKinds Admits { get; init; }

    /// <summary>
    /// Starts are offered at every so many minutes of the hour. Counted in UTC, which is the same wherever the zone's offset is a
    /// multiple of it, as whole hours are.
    /// </summary>
    public int StartEveryMinutes { get; init; } = Cell.Minutes;

    public ProviderId? UsualProvider { get; init; }

    public SiteId? PreferredSite { get; init; }

    public LocalTimeRange? PreferredTime { get; init; }

    public IReadOnlyCollection<IsoDayOfWeek> PreferredDays { get; init; } = [];

    /// <summary>How many places to return at most.</summary>
    public int Most { get; init; } = 10;

    /// <summary>
    /// False offers the best start of each provider's morning and afternoon, so that ten places are ten choices; true offers every start.
    /// </summary>
    public bool EveryStart { get; init; }

    public PlaceWeights Weights { get; init; } = PlaceWeights.Default;

    internal int VisitCells => Math.Max(1, Cell.Count(VisitMinutes));

    internal int CellsBefore => Cell.Count(BufferBeforeMinutes);

    internal int OccupiedCells => CellsBefore + VisitCells + Cell.Count(BufferAfterMinutes);

    /// <summary>The cells of the visit itself.</summary>
    public CellRange Visit(Cell start) => CellRange.From(start, VisitCells);

    /// <summary>The cells of the visit with its buffers.</summary>
    public CellRange Occupied(Cell start) => CellRange.From(start - CellsBefore, OccupiedCells);

    internal CellRange Starts => new(Cell.AtOrAfter(From), Cell.AtOrAfter(Until));

    internal bool IsOnGrid(Cell start) => start.Number % Cell.Count(StartEveryMinutes) == 0;
}

/// <summary>A part of the day by the site's clock, half-open; an end of midnight is the end of the day.</summary>
public readonly record struct LocalTimeRange(LocalTime Start, LocalTime End);

/// <summary>
/// What a preference is worth, in minutes a patient would wait longer for it. Starting values, to be tuned by what patients take.
/// None is negative.
/// </summary>
public sealed record PlaceWeights
{
    private const int Day = 24 * 60;

    public static PlaceWeights Default { get; } = new();

    public int UsualProvider { get; init; } = 3 * Day;

    public int PreferredSite { get; init; } = 3 * Day;

    public int PreferredTime { get; init; } = 2 * Day;

    public int PreferredDay { get; init; } = 2 * Day;

    public int FillsGap { get; init; } = 120;

    /// <summary>The cost of leaving a gap too short for another visit.</summary>
    public int LeavesGap { get; init; } = 120;

    /// <summary>A gap shorter than this is of no use to anyone.</summary>
    public int ShortestUsefulMinutes { get; init; } = 20;

    internal int MostBonus => UsualProvider + PreferredSite + PreferredTime + PreferredDay + FillsGap;
}
