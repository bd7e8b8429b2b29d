using Porchlight.Registration;

namespace Porchlight.Tests.Features.Registration;

public sealed class JoiningTwoEdits
{
    // was, mine, theirs → what the record holds, and whether a person is asked.
    [Theory]
    [InlineData("a", "a", "a", "a", false)]
    [InlineData("a", "b", "a", "b", false)]
    [InlineData("a", "a", "c", "c", false)]
    [InlineData("a", "b", "b", "b", false)] // both typed the same
    [InlineData("a", "b", "c", "c", true)]
    [InlineData("", "b", "c", "c", true)]
    [InlineData("a", "", "c", "c", true)] // mine took it away, theirs changed it
    public void Keeps_what_one_of_us_changed_and_asks_about_the_rest(string was, string mine, string theirs, string joined, bool asks)
    {
        var merge = FieldMerge.Of(Form(was), Form(mine), Form(theirs));

        Assert.Equal(joined, merge.Joined["pronouns"]);
        Assert.Equal(asks, merge.Conflicts.Count == 1);
    }

    private static PatientForm Form(string pronouns) => new([KeyValuePair.Create("pronouns", pronouns)]);
}
