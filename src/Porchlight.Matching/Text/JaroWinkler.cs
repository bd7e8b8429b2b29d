namespace Porchlight.Matching;

/// <summary>Likeness of two names from 0 to 1, kind to a shared beginning (Jaro 1989, Winkler 1990). Ordinal: fold both first.</summary>
public static class JaroWinkler
{
    // Winkler's own constants: at most four letters of prefix, a tenth each.
    private const int LongestPrefix = 4;
    private const double PrefixWeight = 0.1;

    /// <summary>1 for equal words (two empty ones too), 0 when no letter is shared.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        var prefix = a.CommonPrefixLength(b);
        return jaro + (Math.Min(prefix, LongestPrefix) * PrefixWeight * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        Span<bool> usedA = a.Length <= 128 ? stackalloc bool[a.Length] : new bool[a.Length];
        Span<bool> usedB = b.Length <= 128 ? stackalloc bool[b.Length] : new bool[b.Length];
        var shared = MarkShared(a, b, usedA, usedB);
        if (shared == 0)
        {
            return 0;
        }

        var outOfOrder = OutOfOrder(a, b, usedA, usedB);
        double m = shared;
        return ((m / a.Length) + (m / b.Length) + ((m - (outOfOrder / 2)) / m)) / 3;
    }

    private static int MarkShared(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<bool> usedA, Span<bool> usedB)
    {
        var reach = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var shared = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var end = Math.Min(b.Length, i + reach + 1);
            for (var j = Math.Max(0, i - reach); j < end; j++)
            {
                if (!usedB[j] && a[i] == b[j])
                {
                    usedA[i] = usedB[j] = true;
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }

    private static int OutOfOrder(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<bool> usedA, Span<bool> usedB)
    {
        var (count, j) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!usedA[i])
            {
                continue;
            }

            while (!usedB[j])
            {
                j++;
            }

            count += a[i] == b[j++] ? 0 : 1;
        }

        return count;
    }
}
