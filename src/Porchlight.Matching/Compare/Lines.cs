namespace Porchlight.Matching;

/// <summary>Makes the lines of the duplicate card.</summary>
internal static class Lines
{
    // Two three-letter names one letter apart (Ana and Eva, Lee and Leo) are simply two names.
    private const int ShortestForOneLetter = 4;

    /// <summary>One slip apart, or alike by Jaro-Winkler, or null.</summary>
    public static FieldOutcome? Nearly(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) >= ShortestForOneLetter && EditDistance.Damerau(a, b) == 1)
        {
            return FieldOutcome.OneLetter;
        }

        return JaroWinkler.Similarity(a, b) >= CompareFamily.AlikeFrom ? FieldOutcome.Alike : null;
    }

    public static FieldLine OfText(ComparedField field, FieldOutcome outcome, double bits, string left, string right)
    {
        var line = new FieldLine(field, outcome, bits) { Left = left, Right = right };
        if (outcome is not (FieldOutcome.OneLetter or FieldOutcome.Alike))
        {
            return line;
        }

        var (leftMarks, rightMarks) = LetterMarks.Between(left, right);
        return line with { LeftMarks = leftMarks, RightMarks = rightMarks };
    }

    /// <summary>A field that either agrees or does not, and is missing when either side is empty.</summary>
    public static FieldLine OfEqual(ComparedField field, string? left, string? right, double same, double differs)
    {
        if (string.IsNullOrEmpty(left) || string.IsNullOrEmpty(right))
        {
            return new FieldLine(field, FieldOutcome.Missing, 0);
        }

        var isSame = string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
        return OfText(field, isSame ? FieldOutcome.Same : FieldOutcome.Differs, isSame ? same : differs, left, right);
    }
}
