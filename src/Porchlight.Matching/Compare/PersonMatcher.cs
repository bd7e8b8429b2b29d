namespace Porchlight.Matching;

/// <summary>
/// Compares two records field by field and sums the evidence. It advises; a person decides. The order of the two never changes the
/// score or the verdict.
/// </summary>
public sealed class PersonMatcher(MatchWeights weights, NameFrequencies frequencies)
{
    public PersonMatcher()
        : this(MatchWeights.Default, NameFrequencies.None)
    {
    }

    public MatchResult Compare(PersonForMatching left, PersonForMatching right)
    {
        FieldLine[] lines =
        [
            CompareBirthDate.Line(left, right, weights),
            CompareContact.Phone(left, right, weights),
            CompareFamily.Line(left, right, weights, frequencies),
            CompareGiven.Line(left, right, weights, frequencies),
            CompareGiven.Middle(left, right, weights),
            CompareRest.Suffix(left, right),
            CompareRest.Sex(left, right, weights),
            CompareContact.Address(left, right, weights),
            CompareContact.Email(left, right, weights),
            CompareRest.Ssn(left, right, weights),
            CompareRest.Identifier(left, right, weights),
            CompareRest.BirthOrder(left, right, weights),
        ];
        var bits = lines.Sum(line => line.Bits);
        var conflicts = HardConflicts.Of(left, right, lines);
        return new MatchResult(bits, InHundred(bits), Verdict(bits, conflicts.Count > 0), conflicts, lines);
    }

    private int InHundred(double bits)
    {
        var chance = 1 / (1 + Math.Pow(2, weights.EvenAt - bits));
        return Math.Clamp((int)Math.Round(chance * 100, MidpointRounding.AwayFromZero), 1, 99);
    }

    private MatchVerdict Verdict(double bits, bool conflict) =>
        bits < weights.PossibleFrom ? MatchVerdict.Unlikely
        : bits < weights.VeryLikelyFrom || conflict ? MatchVerdict.Possible
        : MatchVerdict.VeryLikely;
}
