namespace Porchlight.Matching;

/// <summary>Given and middle names; the name a person uses counts as theirs.</summary>
internal static class CompareGiven
{
    public static FieldLine Line(PersonForMatching left, PersonForMatching right, MatchWeights weights, NameFrequencies frequencies)
    {
        var (a, b) = (NameParts.Of(left.Given), NameParts.Of(right.Given));
        if (a.Length == 0 || b.Length == 0)
        {
            return new FieldLine(ComparedField.Given, FieldOutcome.Missing, 0);
        }

        var outcome = Outcome(a, b, left, right);
        var bits = outcome switch
        {
            FieldOutcome.Same or FieldOutcome.OtherOrder =>
                Math.Min(frequencies.GivenBits(a[0]), frequencies.GivenBits(b[0])),
            FieldOutcome.InitialOnly => 0,
            FieldOutcome.Differs => weights.GivenDiffers,
            _ => weights.GivenNearly,
        };
        return Lines.OfText(ComparedField.Given, outcome, bits, left.Given, right.Given);
    }

    /// <summary>Middle initials only: María and M. agree. A second word among the given names counts as a middle one.</summary>
    public static FieldLine Middle(PersonForMatching left, PersonForMatching right, MatchWeights weights)
    {
        var (a, b) = (MiddleOf(left), MiddleOf(right));
        if (a.Length == 0 || b.Length == 0)
        {
            return new FieldLine(ComparedField.Middle, FieldOutcome.Missing, 0);
        }

        var outcome = a == b ? FieldOutcome.Same : a[0] != b[0] ? FieldOutcome.Differs : FieldOutcome.InitialOnly;
        var bits = outcome == FieldOutcome.Differs ? weights.MiddleInitialDiffers : weights.MiddleInitialSame;
        return Lines.OfText(ComparedField.Middle, outcome, bits, left.Middle ?? "", right.Middle ?? "");
    }

    private static string MiddleOf(PersonForMatching person) =>
        NameParts.Of(person.Middle).FirstOrDefault() ?? NameParts.Of(person.Given).Skip(1).FirstOrDefault() ?? "";

    private static FieldOutcome Outcome(string[] a, string[] b, PersonForMatching left, PersonForMatching right)
    {
        // "Rosa María" beside "Rosa": the second name may stand in the middle field or nowhere, and says no more than a middle name.
        if (string.Concat(a) == string.Concat(b) || (a[0] == b[0] && (a.Length == 1 || b.Length == 1)))
        {
            return FieldOutcome.Same;
        }

        if (NameParts.SameInAnyOrder(a, b))
        {
            return FieldOutcome.OtherOrder;
        }

        if (Nicknames.AreRelated(a[0], b[0]) || IsUsed(left, b) || IsUsed(right, a))
        {
            return FieldOutcome.Nickname;
        }

        if (string.Concat(a) == PersonName.Fold(right.Family) && string.Concat(b) == PersonName.Fold(left.Family))
        {
            return FieldOutcome.GivenAndFamilySwapped;
        }

        if (a[0].Length == 1 || b[0].Length == 1)
        {
            return a[0][0] == b[0][0] ? FieldOutcome.InitialOnly : FieldOutcome.Differs;
        }

        return Lines.Nearly(string.Concat(a), string.Concat(b))
            ?? Lines.Nearly(a[0], b[0])
            ?? (NameParts.OneHoldsOther(a, b) ? FieldOutcome.PartOfName : FieldOutcome.Differs);
    }

    private static bool IsUsed(PersonForMatching person, string[] given) =>
        person.NamesUsed.Any(used => PersonName.Fold(used) == string.Concat(given) || PersonName.Fold(used) == given[0]);
}
