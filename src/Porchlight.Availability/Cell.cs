using NodaTime;

namespace Porchlight.Availability;

/// <summary>
/// Five minutes of the clock, numbered from 1970 in UTC. Local midnight is not its concern, so a day of 23 or 25 hours simply has
/// 276 or 300 of them. <c>default</c> is the first cell of 1970.
/// </summary>
public readonly record struct Cell(long Number) : IComparable<Cell>
{
    public const int Minutes = 5;

    private const int Seconds = 300;

    public Instant Start => Instant.FromUnixTimeSeconds(Number * Seconds);

    /// <summary>The cell that holds the instant.</summary>
    public static Cell At(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return new Cell((seconds - (((seconds % Seconds) + Seconds) % Seconds)) / Seconds);
    }

    /// <summary>The first cell that begins at the instant or later.</summary>
    public static Cell AtOrAfter(Instant instant)
    {
        var cell = At(instant);
        return cell.Start == instant ? cell : cell + 1;
    }

    /// <summary>How many cells so many minutes need; a begun cell counts whole.</summary>
    public static int Count(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        return (minutes + Minutes - 1) / Minutes;
    }

    public static Cell operator +(Cell cell, long cells) => new(cell.Number + cells);

    public static Cell operator -(Cell cell, long cells) => new(cell.Number - cells);

    public static long operator -(Cell a, Cell b) => a.Number - b.Number;

    public static bool operator <(Cell a, Cell b) => a.Number < b.Number;

    public static bool operator >(Cell a, Cell b) => a.Number > b.Number;

    public static bool operator <=(Cell a, Cell b) => a.Number <= b.Number;

    public static bool operator >=(Cell a, Cell b) => a.Number >= b.Number;

    public int CompareTo(Cell other) => Number.CompareTo(other.Number);
}
