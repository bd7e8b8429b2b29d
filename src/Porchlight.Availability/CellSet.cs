using System.Numerics;

namespace Porchlight.Availability;

/// <summary>
/// A set of cells within a window, one bit each. Words are aligned to absolute cell numbers, so that sets of different windows combine
/// word by word. A cell outside the window is never in the set, and adding it does nothing. Not safe for writing from two threads.
/// </summary>
public sealed class CellSet
{
    private const int WordBits = 64;
    private const int WordShift = 6;

    private readonly ulong[] _words;
    private readonly long _firstWord;

    public CellSet(CellRange window)
    {
        Window = window;
        _firstWord = window.Start.Number >> WordShift;
        _words = window.IsEmpty ? [] : new ulong[((window.End.Number - 1) >> WordShift) - _firstWord + 1];
    }

    private CellSet(CellSet other)
    {
        (Window, _firstWord, _words) = (other.Window, other._firstWord, [.. other._words]);
    }

    public CellRange Window { get; }

    public int Count => _words.Sum(BitOperations.PopCount);

    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    public static CellSet Full(CellRange window)
    {
        var set = new CellSet(window);
        set.Add(window);
        return set;
    }

    public CellSet Copy() => new(this);

    public bool Contains(Cell cell)
    {
        var word = (cell.Number >> WordShift) - _firstWord;
        return word >= 0 && word < _words.Length && ((_words[word] >> (int)(cell.Number & 63)) & 1) != 0;
    }

    public void Add(Cell cell) => Add(CellRange.From(cell, 1));

    public void Add(CellRange range)
    {
        foreach (var (word, mask) in Masks(range))
        {
            _words[word] |= mask;
        }
    }

    public void Remove(CellRange range)
    {
        foreach (var (word, mask) in Masks(range))
        {
            _words[word] &= ~mask;
        }
    }

    /// <summary>Whether any cell of the range is in the set.</summary>
    public bool Overlaps(CellRange range)
    {
        foreach (var (word, mask) in Masks(range))
        {
            if ((_words[word] & mask) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every cell of the range is in the set; so of an empty range.</summary>
    public bool ContainsAll(CellRange range)
    {
        if (range.Intersect(Window).Count != range.Count)
        {
            return false;
        }

        foreach (var (word, mask) in Masks(range))
        {
            if ((_words[word] & mask) != mask)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first cell of the set at or after the given one, or null.</summary>
    public Cell? NextFrom(Cell cell)
    {
        var from = cell < Window.Start ? Window.Start : cell;
        var mask = ulong.MaxValue << (int)(from.Number & 63);
        for (var word = (from.Number >> WordShift) - _firstWord; word < _words.Length; word++)
        {
            var bits = _words[word] & mask;
            if (bits != 0)
            {
                return new Cell(((_firstWord + word) << WordShift) + BitOperations.TrailingZeroCount(bits));
            }

            mask = ulong.MaxValue;
        }

        return null;
    }

    public void UnionWith(CellSet other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] |= other.WordAt(_firstWord + word);
        }

        TrimEdges();
    }

    public void IntersectWith(CellSet other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] &= other.WordAt(_firstWord + word);
        }
    }

    public void ExceptWith(CellSet other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] &= ~other.WordAt(_firstWord + word);
        }
    }

    /// <summary>
    /// Keeps only the cells from which a whole run of so many (1 or more) lies in the set. Doubles the run at each step, so that its
    /// cost grows with the logarithm of the length.
    /// </summary>
    public void KeepStartsOfRuns(int cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        for (var known = 1; known < cells;)
        {
            var step = Math.Min(known, cells - known);
            for (var word = 0; word < _words.Length; word++)
            {
                _words[word] &= Window64(word, step);
            }

            known += step;
        }
    }

    /// <summary>Moves every cell later by so many (0 or more); those that leave the window are gone.</summary>
    public void ShiftLater(int cells)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cells);
        var (whole, bits) = Math.DivRem(cells, WordBits);
        for (var word = _words.Length - 1; word >= 0; word--)
        {
            var high = word - whole >= 0 ? _words[word - whole] << bits : 0;
            var low = bits > 0 && word - whole - 1 >= 0 ? _words[word - whole - 1] >> (WordBits - bits) : 0;
            _words[word] = high | low;
        }

        TrimEdges();
    }

    private ulong WordAt(long absolute)
    {
        var word = absolute - _firstWord;
        return word >= 0 && word < _words.Length ? _words[word] : 0;
    }

    // The 64 cells that begin so many later than the word does.
    private ulong Window64(int word, int later)
    {
        var (whole, bits) = Math.DivRem(later, WordBits);
        var at = word + whole;
        var low = at < _words.Length ? _words[at] >> bits : 0;
        var high = bits > 0 && at + 1 < _words.Length ? _words[at + 1] << (WordBits - bits) : 0;
        return low | high;
    }

    private void TrimEdges()
    {
        if (_words.Length > 0)
        {
            _words[0] &= ulong.MaxValue << (int)(Window.Start.Number & 63);
            _words[^1] &= ulong.MaxValue >> (int)(63 - ((Window.End.Number - 1) & 63));
        }
    }

    private MaskWalk Masks(CellRange range) => new(range.Intersect(Window), _firstWord);

    /// <summary>The words a range touches and which of their bits, without allocating.</summary>
    private ref struct MaskWalk(CellRange range, long firstWord)
    {
        private long _next = range.Start.Number;

        public (long Word, ulong Mask) Current { get; private set; }

        public readonly MaskWalk GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= range.End.Number)
            {
                return false;
            }

            var wordEnd = ((_next >> WordShift) + 1) << WordShift;
            var end = Math.Min(wordEnd, range.End.Number);
            var mask = (ulong.MaxValue << (int)(_next & 63)) & (ulong.MaxValue >> (int)(wordEnd - end));
            Current = ((_next >> WordShift) - firstWord, mask);
            _next = end;
            return true;
        }
    }
}
