using CsCheck;
using Porchlight.Matching;

namespace Porchlight.Engines.Tests.Matching;

public class NameVocabularyTests
{
    [Theory]
    [InlineData("dias", "diaz")]
    [InlineData("daiz", "diaz")]
    [InlineData("iaz", "diaz")] // the first letter left out
    [InlineData("xiaz", "diaz")] // and mistaken
    [InlineData("diazz", "diaz")]
    [InlineData("DÍAZ", "diaz")]
    [InlineData("ejemplp", "ejemplo")]
    public void Finds_the_name_that_was_meant(string typed, string meant) => Assert.Contains(meant, Practice().Near(typed));

    [Fact]
    public void Finds_nothing_two_slips_away() => Assert.DoesNotContain("diaz", Practice().Near("doas"));

    [Fact]
    public void Lists_the_exact_word_first_then_the_commoner()
    {
        var vocabulary = new NameVocabulary();
        vocabulary.AddCounted([("dial", 1), ("dias", 2), ("diaz", 9), ("diax", 9)]);

        Assert.Equal(["dial", "diax", "diaz", "dias"], vocabulary.Near("dial"));
        Assert.Equal(["dial", "diax"], vocabulary.Near("dial", most: 2));
    }

    [Fact]
    public void Counts_a_name_it_already_knows()
    {
        var vocabulary = Practice();
        var before = vocabulary.Size;
        vocabulary.Add("Díaz");

        Assert.Equal(before, vocabulary.Size);
    }

    [Fact]
    public void Finds_exactly_what_looking_at_every_word_finds() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 1, 6].HashSet[1, 30], Gen.String[Gen.Char["abc"], 1, 6]).Sample((words, typed) =>
        {
            var vocabulary = new NameVocabulary();
            vocabulary.AddCounted(words.Select(word => (word, 1)));
            var obvious = words.Where(word => EditDistance.Damerau(word, typed) <= 1);
            return vocabulary.Near(typed, most: 100).ToHashSet().SetEquals(obvious);
        });

    private static NameVocabulary Practice()
    {
        var vocabulary = new NameVocabulary();
        foreach (var name in new[] { "Ejemplo Díaz", "Diallo-Sample", "Mock-Díaz", "Notreal", "Okafor" })
        {
            vocabulary.Add(name);
        }

        return vocabulary;
    }
}
