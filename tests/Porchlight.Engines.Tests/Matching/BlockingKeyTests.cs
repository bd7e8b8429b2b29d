using NodaTime;
using Porchlight.Matching;

namespace Porchlight.Engines.Tests.Matching;

public class BlockingKeyTests
{
    [Fact]
    public void A_record_is_filed_under_everything_it_can_be_found_by()
    {
        var keys = BlockingKey.Of(new PersonForMatching
        {
            Family = "Díaz",
            Given = "Theo",
            BirthDate = new LocalDate(1964, 3, 4),
            Phones = ["+15555550142"],
            Email = "Theo@example.org",
        });

        Assert.Contains(new BlockingKey(BlockingKind.BirthDate, "1964-03-04"), keys);
        Assert.Contains(new BlockingKey(BlockingKind.BirthYearAndFamily, "1964|diaz"), keys);
        Assert.Contains(new BlockingKey(BlockingKind.Phone, "+15555550142"), keys);
        Assert.Contains(new BlockingKey(BlockingKind.FamilySoundAndGivenInitial, "ds|t"), keys);
        Assert.Contains(new BlockingKey(BlockingKind.Email, "theo@example.org"), keys);
    }

    [Theory]
    [InlineData("Ejemplo Díaz", "William", "Dias", "Bill")] // part of the surname, another spelling, a nickname with another initial
    [InlineData("Jiménez", "Pepe", "Giménez", "José")]
    [InlineData("Smith", "Ann", "Smyth", "Ana")]
    public void Two_records_of_one_person_share_a_key_by_sound(string familyA, string givenA, string familyB, string givenB) =>
        Assert.NotEmpty(
            BlockingKey.Of(new PersonForMatching { Family = familyA, Given = givenA })
                .Intersect(BlockingKey.Of(new PersonForMatching { Family = familyB, Given = givenB })));

    [Fact]
    public void A_former_surname_is_a_key_too() =>
        Assert.Contains(
            new BlockingKey(BlockingKind.BirthYearAndFamily, "1964|specimen"),
            BlockingKey.Of(new PersonForMatching { BirthDate = new LocalDate(1964, 3, 4), PreviousFamilies = ["Specimen"] }));

    [Fact]
    public void Nothing_known_gives_no_key() => Assert.Empty(BlockingKey.Of(new PersonForMatching()));
}
