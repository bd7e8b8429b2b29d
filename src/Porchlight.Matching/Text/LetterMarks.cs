using System.Globalization;

namespace Porchlight.Matching;

/// <summary>A stretch of a text as it is shown: start and length in UTF-16 units.</summary>
public readonly record struct LetterRange(int Start, int Length);

/// <summary>
/// Which letters of two spellings differ, for the marks on the duplicate card. Capitals, accents and punctuation are not a difference:
/// <c>Dias</c> and <c>Díaz</c> differ in the last letter.
/// </summary>
public static class LetterMarks
{
    // Beyond this an alignment tells a reader nothing, and its table would grow with the product of the lengths.
    private const int LongestCompared = 200;

    public static (IReadOnlyList<LetterRange> Left, IReadOnlyList<LetterRange> Right) Between(string left, string right)
    {
        var (a, b) = (Letters(left), Letters(right));
        if (a.Count > LongestCompared || b.Count > LongestCompared)
        {
            return ([], []);
        }

        var (leftDiffers, rightDiffers) = Differing(a, b);
        return (Ranges(a, leftDiffers), Ranges(b, rightDiffers));
    }

    private static List<(string Folded, LetterRange At)> Letters(string text)
    {
        var letters = new List<(string, LetterRange)>();
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var folded = PersonName.Fold(text.Substring(at, length));
            if (folded.Length > 0)
            {
                letters.Add((folded, new LetterRange(at, length)));
            }

            at += length;
        }

        return letters;
    }

    // The table of edit distances, walked back along one cheapest path.
    private static (bool[] Left, bool[] Right) Differing(List<(string Folded, LetterRange At)> a, List<(string Folded, LetterRange At)> b)
    {
        var cost = Costs(a, b);
        var (left, right) = (new bool[a.Count], new bool[b.Count]);
        for (var (i, j) = (a.Count, b.Count); i > 0 || j > 0;)
        {
            if (i > 0 && j > 0 && cost[i, j] == cost[i - 1, j - 1] + (a[i - 1].Folded == b[j - 1].Folded ? 0 : 1))
            {
                (i, j) = (i - 1, j - 1);
                left[i] = right[j] = a[i].Folded != b[j].Folded;
            }
            else if (i > 0 && cost[i, j] == cost[i - 1, j] + 1)
            {
                left[--i] = true;
            }
            else
            {
                right[--j] = true;
            }
        }

        return (left, right);
    }

    private static int[,] Costs(List<(string Folded, LetterRange At)> a, List<(string Folded, LetterRange At)> b)
    {
        var cost = new int[a.Count + 1, b.Count + 1];
        for (var i = 0; i <= a.Count; i++)
        {
            for (var j = 0; j <= b.Count; j++)
            {
                cost[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                        cost[i - 1, j - 1] + (a[i - 1].Folded == b[j - 1].Folded ? 0 : 1));
            }
        }

        return cost;
    }

    private static List<LetterRange> Ranges(List<(string Folded, LetterRange At)> letters, bool[] differs)
    {
        var ranges = new List<LetterRange>();
        for (var i = 0; i < letters.Count; i++)
        {
            if (!differs[i])
            {
                continue;
            }

            var at = letters[i].At;
            var last = ranges.Count > 0 ? ranges[^1] : default;
            if (last.Length > 0 && last.Start + last.Length == at.Start)
            {
                ranges[^1] = last with { Length = last.Length + at.Length };
            }
            else
            {
                ranges.Add(at);
            }
        }

        return ranges;
    }
}
