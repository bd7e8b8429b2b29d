using System.Globalization;

namespace Porchlight.Matching;

/// <summary>Suffix, sex, numbers and birth order.</summary>
internal static class CompareRest
{
    /// <summary>Weighs nothing by itself; a difference may be a hard conflict.</summary>
    public static FieldLine Suffix(PersonForMatching left, PersonForMatching right) =>
        Lines.OfEqual(ComparedField.Suffix, SuffixOf(left), SuffixOf(right), same: 0, differs: 0);

    public static FieldLine Sex(PersonForMatching left, PersonForMatching right, MatchWeights weights) =>
        Lines.OfEqual(ComparedField.Sex, SexOf(left), SexOf(right), weights.SexSame, weights.SexDiffers);

    public static FieldLine Ssn(PersonForMatching left, PersonForMatching right, MatchWeights weights)
    {
        if (!string.IsNullOrEmpty(left.SsnHash) && !string.IsNullOrEmpty(right.SsnHash))
        {
            // The hash stays off the card; the last four are what people know a number by.
            var isSame = left.SsnHash == right.SsnHash;
            var (outcome, bits) = isSame ? (FieldOutcome.Same, weights.SsnSame) : (FieldOutcome.Differs, weights.SsnDiffers);
            return Lines.OfText(ComparedField.Ssn, outcome, bits, left.SsnLast4 ?? "", right.SsnLast4 ?? "");
        }

        var line = Lines.OfEqual(ComparedField.Ssn, left.SsnLast4, right.SsnLast4, weights.SsnLastFour, weights.SsnDiffers);
        return line.Outcome == FieldOutcome.Same ? line with { Outcome = FieldOutcome.LastFourSame } : line;
    }

    /// <summary>Compared only between numbers of one issuer; one that agrees outweighs another that does not.</summary>
    public static FieldLine Identifier(PersonForMatching left, PersonForMatching right, MatchWeights weights)
    {
        var pairs = left.Identifiers
            .SelectMany(a => right.Identifiers.Where(b => a.Issuer == b.Issuer).Select(b => (Left: a.Value, Right: b.Value)))
            .OrderByDescending(pair => pair.Left == pair.Right)
            .ToList();
        return pairs.Count == 0
            ? new FieldLine(ComparedField.Identifier, FieldOutcome.Missing, 0)
            : Lines.OfEqual(ComparedField.Identifier, pairs[0].Left, pairs[0].Right, weights.IdentifierSame, weights.IdentifierDiffers);
    }

    /// <summary>Two different places in one birth are two children; the same place tells nothing.</summary>
    public static FieldLine BirthOrder(PersonForMatching left, PersonForMatching right, MatchWeights weights) =>
        Lines.OfEqual(ComparedField.BirthOrder, Text(left.BirthOrder), Text(right.BirthOrder), same: 0, weights.BirthOrderDiffers);

    private static string? Text(int? order) => order?.ToString(CultureInfo.InvariantCulture);

    private static string? SexOf(PersonForMatching person) => person.Sex is "U" or "u" ? null : person.Sex;

    // II and Jr are both said of a second bearer of the name and are written for one another; the other suffixes are not.
    private static string SuffixOf(PersonForMatching person) => PersonName.Fold(person.Suffix) switch
    {
        "junior" or "2nd" or "ii" => "jr",
        "senior" => "sr",
        "3rd" => "iii",
        "4th" => "iv",
        var suffix => suffix,
    };
}
