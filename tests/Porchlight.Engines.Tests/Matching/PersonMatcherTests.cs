using CsCheck;
using NodaTime;
using Porchlight.Matching;

namespace Porchlight.Engines.Tests.Matching;

public class PersonMatcherTests
{
    private static readonly PersonMatcher Matcher = new();

    private static readonly PersonForMatching Rosa = new()
    {
        Family = "Ejemplo-Díaz",
        Given = "Rosa",
        NamesUsed = ["Rosi"],
        BirthDate = new LocalDate(1964, 3, 4),
        Sex = "F",
        Phones = ["+15555550142"],
    };

    [Fact]
    public void One_letter_in_the_surname_with_the_same_birth_date_and_phone_is_very_likely()
    {
        var result = Matcher.Compare(Rosa with { Family = "Ejemplo Dias", NamesUsed = [] }, Rosa);

        // 8.5 birth date + 7 phone + 4 surname + 6.5 given name + 0.9 sex
        Assert.Equal(26.9, result.Bits, precision: 6);
        Assert.Equal(MatchVerdict.VeryLikely, result.Verdict);
        Assert.Equal(99, result.InHundred);
        var family = result.Lines.Single(line => line.Field == ComparedField.Family);
        Assert.Equal(FieldOutcome.OneLetter, family.Outcome);
        Assert.Equal([new LetterRange(11, 1)], family.LeftMarks);
        Assert.Equal([new LetterRange(11, 1)], family.RightMarks);
    }

    [Theory]
    [InlineData(22, 97)] // 2^5 : 1
    [InlineData(17, 50)]
    [InlineData(12, 3)]
    [InlineData(40, 99)]
    [InlineData(-20, 1)]
    public void Bits_become_a_chance_in_a_hundred(double bits, int inHundred)
    {
        // Only the phone speaks, so its weight is the score.
        var matcher = new PersonMatcher(new MatchWeights { PhoneSame = bits }, NameFrequencies.None);
        var onlyPhone = new PersonForMatching { Phones = ["+15555550142"] };

        Assert.Equal(inHundred, matcher.Compare(onlyPhone, onlyPhone).InHundred);
    }

    [Theory]
    [InlineData(1964, 3, 4, FieldOutcome.Same, 8.5)]
    [InlineData(1964, 4, 3, FieldOutcome.DayAndMonthSwapped, 4)]
    [InlineData(1965, 3, 4, FieldOutcome.OneDigit, 4)]
    [InlineData(1974, 3, 4, FieldOutcome.OneDigit, 4)]
    [InlineData(1946, 3, 4, FieldOutcome.OneDigit, 4)] // 64 and 46: neighbours swapped
    [InlineData(1964, 3, 14, FieldOutcome.OneDigit, 4)]
    [InlineData(1971, 8, 19, FieldOutcome.Differs, -6)]
    public void Birth_dates(int year, int month, int day, FieldOutcome outcome, double bits) =>
        Expect(ComparedField.BirthDate, Born(year, month, day), outcome, bits);

    [Fact]
    public void A_year_beside_the_turn_of_the_century_is_still_near() =>
        Expect(ComparedField.BirthDate, Born(1999, 5, 6), FieldOutcome.OneYear, 4, Born(2000, 5, 6));

    [Theory]
    [InlineData("Ejemplo-Díaz", FieldOutcome.Same, 8.5)]
    [InlineData("EJEMPLO DIAZ", FieldOutcome.Same, 8.5)]
    [InlineData("Díaz Ejemplo", FieldOutcome.OtherOrder, 8.5)]
    [InlineData("Díaz", FieldOutcome.PartOfName, 4)]
    [InlineData("Ejemplo Dias", FieldOutcome.OneLetter, 4)]
    [InlineData("Ejemplo Diazzo", FieldOutcome.Alike, 4)]
    [InlineData("Mocking", FieldOutcome.Differs, -4)]
    [InlineData("", FieldOutcome.Missing, 0)]
    public void Surnames(string family, FieldOutcome outcome, double bits) =>
        Expect(ComparedField.Family, Rosa with { Family = family }, outcome, bits);

    [Fact]
    public void A_former_surname_counts() =>
        Expect(ComparedField.Family, Rosa with { Family = "Specimen", PreviousFamilies = ["Ejemplo Diaz"] }, FieldOutcome.PreviousName, 5);

    [Fact]
    public void Given_and_family_name_in_each_others_field_are_seen()
    {
        var swapped = Rosa with { Family = "Rosa", Given = "Ejemplo Díaz" };

        Expect(ComparedField.Family, swapped, FieldOutcome.GivenAndFamilySwapped, 4);
        Expect(ComparedField.Given, swapped, FieldOutcome.GivenAndFamilySwapped, 3);
    }

    [Theory]
    [InlineData("Rosa", FieldOutcome.Same, 6.5)]
    [InlineData("Rosa María", FieldOutcome.Same, 6.5)]
    [InlineData("Rosita", FieldOutcome.Nickname, 3)]
    [InlineData("Rosi", FieldOutcome.Nickname, 3)]
    [InlineData("Rossa", FieldOutcome.OneLetter, 3)]
    [InlineData("R", FieldOutcome.InitialOnly, 0)]
    [InlineData("T", FieldOutcome.Differs, -4)]
    [InlineData("María Rosa", FieldOutcome.PartOfName, 3)]
    [InlineData("Theo", FieldOutcome.Differs, -4)]
    public void Given_names(string given, FieldOutcome outcome, double bits) =>
        Expect(ComparedField.Given, Rosa with { Given = given }, outcome, bits);

    [Fact]
    public void Rare_names_weigh_more_within_their_bounds()
    {
        var counted = new NameFrequencies(
            new Dictionary<string, int> { ["smith"] = 1_024, ["garcia"] = 128, ["okonkwo"] = 1, ["others"] = 7_039 },
            new Dictionary<string, int> { ["maria"] = 1_000, ["others"] = 7_192 });

        // 8,192 in all: one in 8 is 3 bits, held at 6; one in 64 is 6; one in 8,192 is 13, held at 11.
        Assert.Equal(6, counted.FamilyBits("smith"));
        Assert.Equal(6, counted.FamilyBits("garcia"));
        Assert.Equal(11, counted.FamilyBits("okonkwo"));
        Assert.Equal(11, counted.FamilyBits("never seen"));
        Assert.Equal(5, counted.GivenBits("maria"));
    }

    [Fact]
    public void Other_fields_weigh_as_the_table_says()
    {
        Expect(ComparedField.Sex, Rosa with { Sex = "M" }, FieldOutcome.Differs, -3);
        Expect(ComparedField.Sex, Rosa with { Sex = "U" }, FieldOutcome.Missing, 0);
        Expect(ComparedField.Phone, Rosa with { Phones = ["+15555550999"] }, FieldOutcome.Differs, -0.5);
        Expect(ComparedField.Phone, Rosa with { Phones = ["+15555550999", "+15555550142"] }, FieldOutcome.Same, 7);
        var home = Rosa with { StreetNumber = "12", Zip = "60601-1234", Email = "rosa@example.org", Middle = "María", SsnLast4 = "8726" };
        Expect(ComparedField.Address, home with { Zip = "60601" }, FieldOutcome.Same, 6, home);
        Expect(ComparedField.Address, home with { StreetNumber = "99" }, FieldOutcome.ZipOnly, 2.5, home);
        Expect(ComparedField.Address, home with { Zip = "60602" }, FieldOutcome.Differs, -0.5, home);
        Expect(ComparedField.Email, home with { Email = "ROSA@example.org" }, FieldOutcome.Same, 8, home);
        Expect(ComparedField.Email, home with { Email = "other@example.org" }, FieldOutcome.Differs, -0.3, home);
        Expect(ComparedField.Middle, home with { Middle = "M." }, FieldOutcome.InitialOnly, 3, home);
        Expect(ComparedField.Middle, home with { Middle = "Theresa" }, FieldOutcome.Differs, -1.5, home);
        Expect(ComparedField.Ssn, home, FieldOutcome.LastFourSame, 6, home);
        Expect(ComparedField.Ssn, home with { SsnHash = "x" }, FieldOutcome.Same, 14, home with { SsnHash = "x" });
        Expect(ComparedField.Ssn, home with { SsnHash = "x" }, FieldOutcome.Differs, -5, home with { SsnHash = "y" });
        Expect(ComparedField.Identifier, Numbered(("MBI", "1"), ("A", "7")), FieldOutcome.Same, 14, Numbered(("A", "7"), ("MBI", "2")));
        Expect(ComparedField.Identifier, Numbered(("MBI", "1")), FieldOutcome.Differs, -2, Numbered(("MBI", "2")));
        Expect(ComparedField.Identifier, Numbered(("MBI", "1")), FieldOutcome.Missing, 0, Numbered(("A", "1")));
        Expect(ComparedField.BirthOrder, Rosa with { BirthOrder = 1 }, FieldOutcome.Differs, -8, Rosa with { BirthOrder = 2 });
    }

    [Fact]
    public void Hard_conflicts_forbid_very_likely_whatever_the_score()
    {
        var home = Rosa with { StreetNumber = "12", Zip = "60601", Email = "rosa@example.org", Identifiers = [("A", "7")], SsnHash = "x" };

        ExpectConflict(HardConflict.DifferentSsn, home with { SsnHash = "y" }, home);
        ExpectConflict(HardConflict.DifferentSuffix, Born(1964, 3, 5) with { Suffix = "Jr." }, home with { Suffix = "Sr" });
        ExpectConflict(HardConflict.DifferentSuffix, home with { Suffix = "III", BirthDate = null }, home with { Suffix = "Junior" });
        ExpectConflict(HardConflict.DifferentSexAndGivenName, home with { Sex = "M", Given = "Theo", NamesUsed = [] }, home);
        ExpectConflict(HardConflict.BornMoreThanTenYearsApart, home with { BirthDate = new LocalDate(1984, 3, 4) }, home);
        ExpectConflict(HardConflict.MaybeTwins, home with { Given = "Lena", NamesUsed = [] }, home);
    }

    [Fact]
    public void No_conflict_where_nothing_conflicts()
    {
        // Jr and II are said of the same person; ten years to the day are one slip of a digit.
        Assert.Empty(Matcher.Compare(Rosa with { Suffix = "Jr", BirthDate = null }, Rosa with { Suffix = "II" }).Conflicts);
        Assert.Empty(Matcher.Compare(Rosa with { Suffix = "Jr" }, Rosa with { Suffix = "Sr" }).Conflicts);
        Assert.Empty(Matcher.Compare(Born(1974, 3, 4), Rosa).Conflicts);
        Assert.Empty(Matcher.Compare(Rosa with { SsnLast4 = "1111" }, Rosa with { SsnLast4 = "2222" }).Conflicts);
    }

    [Fact]
    public void A_relative_on_the_same_phone_is_unlikely()
    {
        var daughter = Rosa with { Given = "Rosalía", Family = "Ejemplo", NamesUsed = [], BirthDate = new LocalDate(1991, 7, 9) };

        Assert.Equal(MatchVerdict.Unlikely, Matcher.Compare(daughter, Rosa).Verdict);
    }

    private static readonly Gen<PersonForMatching> AnyPerson =
        from family in Gen.OneOf("Ejemplo Díaz", "Díaz Ejemplo", "Díaz", "Dias", "Smith", "Smyth", "", "Rosa")
        from given in Gen.OneOf("Rosa", "Rosi", "Rosa María", "María Rosa", "Theo", "R", "", "Díaz")
        from year in Gen.Int[1960, 1975]
        from day in Gen.Int[1, 12]
        from sex in Gen.OneOf("F", "M", "U", null)
        from phones in Gen.OneOf("+15555550142", "+15555550143").List[0, 2]
        from suffix in Gen.OneOf("Jr", "Sr", null)
        from zip in Gen.OneOf("60601", "60602", null)
        from ssn in Gen.OneOf("x", "y", null)
        select new PersonForMatching
        {
            Family = family,
            Given = given,
            BirthDate = day == 12 ? null : new LocalDate(year, 3, day),
            Sex = sex,
            Phones = phones,
            Suffix = suffix,
            Zip = zip,
            StreetNumber = zip is null ? null : "12",
            SsnHash = ssn,
            PreviousFamilies = day == 3 ? ["Smith"] : [],
        };

    [Fact]
    public void Comparing_either_way_round_says_the_same() =>
        Gen.Select(AnyPerson, AnyPerson).Sample((a, b) =>
        {
            var counted = new PersonMatcher(MatchWeights.Default, new NameFrequencies(
                new Dictionary<string, int> { ["smith"] = 500, ["ejemplodiaz"] = 3 },
                new Dictionary<string, int> { ["rosa"] = 40, ["theo"] = 9 }));
            var (there, back) = (counted.Compare(a, b), counted.Compare(b, a));
            return Math.Abs(there.Bits - back.Bits) < 1e-9
                && there.Verdict == back.Verdict
                && there.Lines.Select(line => line.Outcome).SequenceEqual(back.Lines.Select(line => line.Outcome))
                && there.Conflicts.SequenceEqual(back.Conflicts);
        });

    [Fact]
    public void A_record_compared_with_itself_has_no_line_against_it() =>
        AnyPerson.Sample(person => Matcher.Compare(person, person).Lines.All(line => line.Bits >= 0));

    private static PersonForMatching Born(int year, int month, int day) => Rosa with { BirthDate = new LocalDate(year, month, day) };

    private static PersonForMatching Numbered(params (string, string)[] identifiers) => Rosa with { Identifiers = identifiers };

    private static void Expect(
        ComparedField field, PersonForMatching left, FieldOutcome outcome, double bits, PersonForMatching? right = null)
    {
        var line = Matcher.Compare(left, right ?? Rosa).Lines.Single(line => line.Field == field);

        Assert.Equal((outcome, bits), (line.Outcome, line.Bits));
    }

    private static void ExpectConflict(HardConflict conflict, PersonForMatching left, PersonForMatching right)
    {
        var result = Matcher.Compare(left, right);

        Assert.Contains(conflict, result.Conflicts);
        Assert.NotEqual(MatchVerdict.VeryLikely, result.Verdict);
    }
}
