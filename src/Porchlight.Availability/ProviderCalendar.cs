using NodaTime;

namespace Porchlight.Availability;

/// <summary>
/// One provider at one site over a window of time: which cells are open for which kind of block, and which are taken. Cells outside the
/// window are closed. Fill it before searching; it is not safe for writing from two threads.
/// </summary>
public sealed class ProviderCalendar(ProviderId provider, SiteId site, DateTimeZone zone, CellRange window)
{
    private readonly CellSet?[] _open = new CellSet?[BlockKinds.Most];

    public ProviderId Provider => provider;

    public SiteId Site => site;

    public DateTimeZone Zone => zone;

    public CellRange Window => window;

    /// <summary>Booked, held and buffer cells, those at other sites too: nobody is in two places.</summary>
    public CellSet Taken { get; } = new(window);

    /// <summary>Opens what these hours give within the window.</summary>
    public void Open(WeeklyHours hours)
    {
        if (window.IsEmpty)
        {
            return;
        }

        var last = (window.End - 1).Start.InZone(zone).Date;
        for (var date = window.Start.Start.InZone(zone).Date; date <= last; date = date.PlusDays(1))
        {
            foreach (var (kind, cells) in hours.On(date, zone))
            {
                Open(kind, cells);
            }
        }
    }

    public void Open(int kind, CellRange cells) => (_open[BlockKinds.Checked(kind)] ??= new CellSet(window)).Add(cells);

    /// <summary>Closes cells of every kind: a holiday, time off, a late start. Blocks opened afterwards are open again.</summary>
    public void Close(CellRange cells)
    {
        foreach (var open in _open)
        {
            open?.Remove(cells);
        }
    }

    /// <summary>The cells open for any of these kinds, taken or not.</summary>
    public CellSet OpenFor(BlockKinds kinds)
    {
        var union = new CellSet(window);
        for (var kind = 0; kind < BlockKinds.Most; kind++)
        {
            if (kinds.Contains(kind) && _open[kind] is { } open)
            {
                union.UnionWith(open);
            }
        }

        return union;
    }

    /// <summary>The lowest kind the cell is open for, or null when it is closed.</summary>
    public int? KindAt(Cell cell)
    {
        var kind = Array.FindIndex(_open, open => open is not null && open.Contains(cell));
        return kind < 0 ? null : kind;
    }
}
