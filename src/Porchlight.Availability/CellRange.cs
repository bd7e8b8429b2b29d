using NodaTime;

namespace Porchlight.Availability;

/// <summary>A half-open stretch of cells. One whose end is not after its start is empty; <c>default</c> is.</summary>
public readonly record struct CellRange(Cell Start, Cell End)
{
    public long Count => Math.Max(0, End - Start);

    public bool IsEmpty => Count == 0;

    /// <summary>Every cell the span touches: what a visit from one instant to another claims.</summary>
    public static CellRange Touched(Instant start, Instant end) =>
        end <= start ? default : new CellRange(Cell.At(start), Cell.At(end - Duration.Epsilon) + 1);

    /// <summary>Only the cells that lie whole within the span: what hours from one instant to another offer.</summary>
    public static CellRange Within(Instant start, Instant end) => new(Cell.AtOrAfter(start), Cell.At(end));

    public static CellRange From(Cell start, int cells) => new(start, start + cells);

    public bool Contains(Cell cell) => cell >= Start && cell < End;

    public CellRange Intersect(CellRange other) =>
        new(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End);
}
