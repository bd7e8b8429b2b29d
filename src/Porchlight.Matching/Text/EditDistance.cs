namespace Porchlight.Matching;

/// <summary>How many single slips of the keyboard lie between two words.</summary>
public static class EditDistance
{
    /// <summary>
    /// Letters added, left out, replaced, or two neighbours swapped (Damerau, optimal string alignment: no letter is touched twice).
    /// Ordinal: fold both words first.
    /// </summary>
    public static int Damerau(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        var rows = width <= 64 ? stackalloc int[3 * 64] : new int[3 * width];
        var twoAbove = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = swapped ? Math.Min(best, twoAbove[j - 2] + 1) : best;
            }

            var oldest = twoAbove;
            twoAbove = above;
            above = row;
            row = oldest;
        }

        return above[b.Length];
    }
}
