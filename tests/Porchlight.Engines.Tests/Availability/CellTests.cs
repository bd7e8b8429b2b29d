using CsCheck;
using NodaTime;
using Porchlight.Availability;

namespace Porchlight.Engines.Tests.Availability;

public class CellTests
{
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 24, 9, 0);

    [Fact]
    public void A_cell_holds_five_minutes()
    {
        Assert.Equal(Cell.At(Nine), Cell.At(Nine + Duration.FromSeconds(299)));
        Assert.Equal(Cell.At(Nine) + 1, Cell.At(Nine + Duration.FromMinutes(5)));
        Assert.Equal(Nine, Cell.At(Nine).Start);
        Assert.Equal(Cell.At(Nine) + 1, Cell.AtOrAfter(Nine + Duration.Epsilon));
        Assert.Equal(Cell.At(Nine), Cell.AtOrAfter(Nine));
    }

    [Fact]
    public void Cells_before_1970_round_towards_the_past() =>
        Assert.Equal(new Cell(-1), Cell.At(Instant.FromUnixTimeSeconds(-1)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 1)]
    [InlineData(40, 8)]
    [InlineData(41, 9)]
    public void A_begun_cell_counts_whole(int minutes, int cells) => Assert.Equal(cells, Cell.Count(minutes));

    [Fact]
    public void A_visit_claims_every_cell_it_touches_and_hours_offer_only_whole_ones()
    {
        var (start, end) = (Nine + Duration.FromMinutes(2), Nine + Duration.FromMinutes(12));

        Assert.Equal(new CellRange(Cell.At(Nine), Cell.At(Nine) + 3), CellRange.Touched(start, end));
        Assert.Equal(new CellRange(Cell.At(Nine) + 1, Cell.At(Nine) + 2), CellRange.Within(start, end));
        Assert.Equal(1, CellRange.Touched(Nine, Nine + Duration.FromMinutes(5)).Count); // half-open
        Assert.True(CellRange.Touched(Nine, Nine).IsEmpty);
    }

    // Against a plain set of numbers; windows of up to 300 cells begin anywhere within a word.
    private static readonly Gen<CellRange> AnyRange =
        Gen.Select(Gen.Long[1_000, 1_400], Gen.Int[0, 300], (start, count) => new CellRange(new Cell(start), new Cell(start + count)));

    private static readonly Gen<CellRange[]> SomeRanges =
        Gen.Select(Gen.Long[950, 1_700], Gen.Int[0, 90], (start, count) => CellRange.From(new Cell(start), count)).Array[0, 8];

    [Fact]
    public void Adding_and_removing_ranges_equals_a_plain_set() =>
        Gen.Select(AnyRange, SomeRanges, SomeRanges).Sample((window, added, removed) =>
            Same(Bits(window, added, removed), Plain(window, added, removed), window));

    [Fact]
    public void Combining_sets_of_different_windows_equals_plain_sets() =>
        Gen.Select(AnyRange, SomeRanges, AnyRange, SomeRanges).Sample((window, ranges, otherWindow, otherRanges) =>
        {
            var other = Bits(otherWindow, otherRanges, []);
            var plainOther = Plain(otherWindow, otherRanges, []);
            var (union, both, less) = (Bits(window, ranges, []), Bits(window, ranges, []), Bits(window, ranges, []));
            union.UnionWith(other);
            both.IntersectWith(other);
            less.ExceptWith(other);
            var plain = Plain(window, ranges, []);
            return Same(union, [.. plain.Union(plainOther.Where(cell => window.Contains(new Cell(cell))))], window)
                && Same(both, [.. plain.Intersect(plainOther)], window)
                && Same(less, [.. plain.Except(plainOther)], window);
        });

    [Fact]
    public void Starts_of_runs_and_shifts_equal_the_obvious() =>
        Gen.Select(AnyRange, SomeRanges, Gen.Int[1, 150]).Sample((window, ranges, length) =>
        {
            var plain = Plain(window, ranges, []);
            var (runs, shifted) = (Bits(window, ranges, []), Bits(window, ranges, []));
            runs.KeepStartsOfRuns(length);
            shifted.ShiftLater(length);
            return Same(runs, [.. plain.Where(cell => Enumerable.Range(0, length).All(i => plain.Contains(cell + i)))], window)
                && Same(shifted, [.. plain.Select(cell => cell + length).Where(cell => window.Contains(new Cell(cell)))], window);
        });

    [Fact]
    public void Questions_about_ranges_equal_the_obvious() =>
        Gen.Select(AnyRange, SomeRanges, AnyRange).Sample((window, ranges, asked) =>
        {
            var (bits, plain) = (Bits(window, ranges, []), Plain(window, ranges, []));
            var cells = Numbers(asked).ToList();
            return bits.Overlaps(asked) == cells.Any(plain.Contains) && bits.ContainsAll(asked) == cells.All(plain.Contains);
        });

    private static IEnumerable<long> Numbers(CellRange range)
    {
        for (var cell = range.Start.Number; cell < range.End.Number; cell++)
        {
            yield return cell;
        }
    }

    private static CellSet Bits(CellRange window, CellRange[] added, CellRange[] removed)
    {
        var set = new CellSet(window);
        Array.ForEach(added, set.Add);
        Array.ForEach(removed, set.Remove);
        return set;
    }

    private static HashSet<long> Plain(CellRange window, CellRange[] added, CellRange[] removed) =>
        [.. added.SelectMany(Numbers).Where(cell => window.Contains(new Cell(cell))).Except(removed.SelectMany(Numbers))];

    private static bool Same(CellSet bits, HashSet<long> plain, CellRange window)
    {
        var listed = new List<long>();
        for (var next = bits.NextFrom(window.Start - 70); next is { } cell; next = bits.NextFrom(cell + 1))
        {
            listed.Add(cell.Number);
        }

        return listed.SequenceEqual(plain.Order())
            && bits.Count == plain.Count
            && bits.IsEmpty == (plain.Count == 0)
            && Enumerable.Range(800, 1_200).All(cell => bits.Contains(new Cell(cell)) == plain.Contains(cell));
    }
}
