namespace Porchlight.Matching;

/// <summary>Surnames, compound ones and former ones included.</summary>
internal static class CompareFamily
{
    // Winkler likeness from which two names count as nearly the same.
    internal const double AlikeFrom = 0.92;

    public static FieldLine Line(PersonForMatching left, PersonForMatching right, MatchWeights weights, NameFrequencies frequencies)
    {
        var (a, b) = (NameParts.Of(left.Family), NameParts.Of(right.Family));
        if (a.Length == 0 || b.Length == 0)
        {
            return new FieldLine(ComparedField.Family, FieldOutcome.Missing, 0);
        }

        var outcome = Outcome(a, b, left, right);
        var bits = outcome switch
        {
            FieldOutcome.Same or FieldOutcome.OtherOrder =>
                Math.Min(frequencies.FamilyBits(string.Concat(a)), frequencies.FamilyBits(string.Concat(b))),
            FieldOutcome.PreviousName => weights.FamilyPrevious,
            FieldOutcome.Differs => weights.FamilyDiffers,
            _ => weights.FamilyNearly,
        };
        return Lines.OfText(ComparedField.Family, outcome, bits, left.Family, right.Family);
    }

    private static FieldOutcome Outcome(string[] a, string[] b, PersonForMatching left, PersonForMatching right)
    {
        var (wholeA, wholeB) = (string.Concat(a), string.Concat(b));
        if (wholeA == wholeB)
        {
            return FieldOutcome.Same;
        }

        if (NameParts.SameInAnyOrder(a, b))
        {
            return FieldOutcome.OtherOrder;
        }

        if (IsPrevious(left, wholeB) || IsPrevious(right, wholeA))
        {
            return FieldOutcome.PreviousName;
        }

        if (wholeA == PersonName.Fold(right.Given) && wholeB == PersonName.Fold(left.Given))
        {
            return FieldOutcome.GivenAndFamilySwapped;
        }

        return Lines.Nearly(wholeA, wholeB)
            ?? (NameParts.OneHoldsOther(a, b) ? FieldOutcome.PartOfName : FieldOutcome.Differs);
    }

    private static bool IsPrevious(PersonForMatching person, string family) =>
        person.PreviousFamilies.Any(previous => PersonName.Fold(previous) == family);
}
