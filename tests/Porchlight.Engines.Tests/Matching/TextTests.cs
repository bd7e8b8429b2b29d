using CsCheck;
using Porchlight.Matching;

namespace Porchlight.Engines.Tests.Matching;

public class TextTests
{
    // Winkler's published examples.
    [Theory]
    [InlineData("martha", "marhta", 0.9611)]
    [InlineData("dixon", "dicksonx", 0.8133)]
    [InlineData("dwayne", "duane", 0.8400)]
    [InlineData("rosa", "rosa", 1)]
    [InlineData("", "", 1)]
    [InlineData("rosa", "", 0)]
    [InlineData("abc", "xyz", 0)]
    public void Jaro_winkler_gives_the_published_values(string a, string b, double likeness) =>
        Assert.Equal(likeness, JaroWinkler.Similarity(a, b), precision: 4);

    [Theory]
    [InlineData("diaz", "dias", 1)]
    [InlineData("diaz", "daiz", 1)]
    [InlineData("diaz", "diazz", 1)]
    [InlineData("diaz", "iaz", 1)]
    [InlineData("diaz", "diaz", 0)]
    [InlineData("", "diaz", 4)]
    [InlineData("ca", "abc", 3)] // optimal string alignment touches no letter twice
    [InlineData("kitten", "sitting", 3)]
    public void Damerau_counts_slips(string a, string b, int slips) => Assert.Equal(slips, EditDistance.Damerau(a, b));

    [Fact]
    public void Likeness_is_the_same_both_ways_and_stays_within_0_and_1() =>
        Gen.Select(Gen.String[Gen.Char["abcde"], 0, 12], Gen.String[Gen.Char["abcde"], 0, 12]).Sample((a, b) =>
        {
            var there = JaroWinkler.Similarity(a, b);
            return there is >= 0 and <= 1
                && EditDistance.Damerau(a, b) == EditDistance.Damerau(b, a)
                && (EditDistance.Damerau(a, b) == 0) == (a == b);
        });

    [Fact]
    public void Words_longer_than_the_stack_space_are_compared_too() =>
        Assert.Equal(1, EditDistance.Damerau(new string('a', 300), new string('a', 299)));

    [Theory]
    [InlineData("Jiménez", "Giménez")]
    [InlineData("Jiménez", "Ximénez")]
    [InlineData("Díaz", "Dias")]
    [InlineData("Vázquez", "Basques")]
    [InlineData("Villar", "Biyar")]
    [InlineData("Smith", "Smyth")]
    [InlineData("Stephens", "Stevens", false)]
    [InlineData("Philips", "Fillips", false)] // ll is a sound of its own in Spanish; the birth date finds these two
    [InlineData("Schmidt", "Schmitt")]
    [InlineData("Núñez", "Nunes")]
    [InlineData("Hernández", "Ernandes")]
    [InlineData("Quesada", "Kesada")]
    [InlineData("Guerra", "Gerra", false)]
    [InlineData("Knight", "Night")]
    [InlineData("Díaz", "Ruiz", false)]
    [InlineData("Moore", "Muller", false)]
    public void Surnames_that_sound_alike_share_a_key(string a, string b, bool alike = true) =>
        Assert.Equal(alike, PhoneticKey.Of(a) == PhoneticKey.Of(b));

    [Theory]
    [InlineData("bill", "william")]
    [InlineData("william", "bill")]
    [InlineData("bill", "will")]
    [InlineData("pepe", "jose")]
    [InlineData("paco", "francisco")]
    [InlineData("alex", "alejandra")]
    [InlineData("rosi", "rosa")]
    [InlineData("lupita", "guadalupe")]
    [InlineData("bill", "robert", false)]
    [InlineData("rosa", "rosa", false)] // the same is not a nickname
    [InlineData("nobody", "noone", false)]
    public void Nicknames_work_both_ways(string a, string b, bool related = true) => Assert.Equal(related, Nicknames.AreRelated(a, b));

    [Theory]
    [InlineData("Dias", "Díaz", "3+1", "3+1")]
    [InlineData("Ejemplo Dias", "Ejemplo-Díaz", "11+1", "11+1")] // a hyphen or an accent is not a difference
    [InlineData("Diaz", "Diazz", "", "3+1")]
    [InlineData("Jon", "John", "", "2+1")]
    [InlineData("ROSA", "rosa", "", "")]
    [InlineData("Di\u0301az", "Dias", "4+1", "3+1")] // a combining accent belongs to its letter
    public void Marks_the_letters_that_differ(string left, string right, string leftMarks, string rightMarks)
    {
        var (l, r) = LetterMarks.Between(left, right);

        Assert.Equal(leftMarks, string.Join(' ', l.Select(mark => $"{mark.Start}+{mark.Length}")));
        Assert.Equal(rightMarks, string.Join(' ', r.Select(mark => $"{mark.Start}+{mark.Length}")));
    }
}
