namespace Porchlight.Matching;

/// <summary>
/// How common each name is among the records at hand. Agreement on a rare surname tells more than on a common one: minus the binary
/// logarithm of its share, kept within 6 to 11 bits for surnames and 5 to 8 for given names.
/// </summary>
public sealed class NameFrequencies
{
    // Half of the range, for when nobody has counted yet.
    private const double FamilyUncounted = 8.5;
    private const double GivenUncounted = 6.5;

    private readonly IReadOnlyDictionary<string, int> _families;
    private readonly IReadOnlyDictionary<string, int> _givens;
    private readonly double _familyTotal;
    private readonly double _givenTotal;

    /// <param name="families">Folded surname and how many records have it.</param>
    /// <param name="givens">Folded given name and how many records have it.</param>
    public NameFrequencies(IReadOnlyDictionary<string, int> families, IReadOnlyDictionary<string, int> givens)
    {
        (_families, _givens) = (families, givens);
        _familyTotal = families.Values.Sum(count => (double)count);
        _givenTotal = givens.Values.Sum(count => (double)count);
    }

    /// <summary>Nothing counted: every name weighs the middle of its range.</summary>
    public static NameFrequencies None { get; } = new(new Dictionary<string, int>(), new Dictionary<string, int>());

    public double FamilyBits(string folded) => Bits(_families, _familyTotal, folded, 6, 11, FamilyUncounted);

    public double GivenBits(string folded) => Bits(_givens, _givenTotal, folded, 5, 8, GivenUncounted);

    private static double Bits(
        IReadOnlyDictionary<string, int> counts, double total, string folded, double least, double most, double uncounted) =>
        total == 0 ? uncounted : Math.Clamp(-Math.Log2(counts.GetValueOrDefault(folded, 1) / total), least, most);
}
