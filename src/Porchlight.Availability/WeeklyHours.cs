using NodaTime;

namespace Porchlight.Availability;

/// <summary>A stretch of a weekday in local time, half-open; an end of midnight is the end of the day.</summary>
public sealed record HoursBlock
{
    /// <summary>Throws <see cref="ArgumentException"/> when the end is not after the start.</summary>
    public HoursBlock(IsoDayOfWeek day, LocalTime start, LocalTime end, int kind)
    {
        if (end <= start && end != LocalTime.Midnight)
        {
            throw new ArgumentException("A block ends after it starts.", nameof(end));
        }

        (Day, Start, End, Kind) = (day, start, end, BlockKinds.Checked(kind));
    }

    public IsoDayOfWeek Day { get; }

    public LocalTime Start { get; }

    public LocalTime End { get; }

    public int Kind { get; }
}

/// <summary>A provider's week at a site, from a first to a last day (both hold; no last day means until further notice).</summary>
public sealed record WeeklyHours(LocalDate FirstDay, LocalDate? LastDay, IReadOnlyList<HoursBlock> Blocks)
{
    /// <summary>The blocks of one day in cells, in the order given; empty on a day these hours do not hold.</summary>
    public IEnumerable<(int Kind, CellRange Cells)> On(LocalDate date, DateTimeZone zone) =>
        date < FirstDay || date > LastDay
            ? []
            : Blocks.Where(block => block.Day == date.DayOfWeek)
                .Select(block => (block.Kind, SiteTime.Between(date, block.Start, block.End, zone)));
}
