using System.Globalization;
using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Makes households: one roof, often one phone and one tongue, children with a parent who pays, and now and then a double.</summary>
internal sealed class Households(Random chance, LocalDate today, int sites)
{
    private static readonly (string City, string State, string Zip)[] _towns =
        [("Sampleton", "IL", "62701"), ("Sampleton", "IL", "62704"), ("Mockville", "CO", "80301")];

    private int _emails;

    /// <param name="from">Place in the whole list of the first one made.</param>
    public List<SeedPerson> Make(int count, int from)
    {
        var people = new List<SeedPerson>(count + 6);
        while (people.Count < count)
        {
            people.AddRange(One(from + people.Count));
            if (chance.Next(60) == 0)
            {
                people.Add(Double(people[^1]));
            }
        }

        people.RemoveRange(count, people.Count - count);
        return people;
    }

    private IEnumerable<SeedPerson> One(int at)
    {
        var tongue = Tongue();
        var family = Pick(tongue.Roots) + Pick(tongue.Endings);
        var site = chance.Next(sites);
        var (city, state, zip) = _towns[site % _towns.Length];
        var home = new PostalAddress(
            $"{chance.Next(1, 990)} {Pick(SeedNames.Streets)} {Pick(SeedNames.StreetKinds)}", chance.Next(4) == 0 ? $"Apt {chance.Next(1, 40)}" : null, city, state, zip);
        var interpreter = tongue.Language != "en" && chance.Next(100) < 55;
        var phone = Phone();
        var adults = chance.Next(10) < 6 ? 2 : 1;
        var oldest = chance.Next(20, 88);
        for (var i = 0; i < adults; i++)
        {
            var woman = adults == 2 ? i == 0 : chance.Next(2) == 0;
            yield return Person(tongue, family, woman, Born(Math.Max(18, oldest - (i * chance.Next(0, 6)))), i == 0 || chance.Next(3) == 0 ? phone : Phone(), home, site) with
            {
                NeedsInterpreter = interpreter,
                Texts = chance.Next(10) switch { 0 => TextConsent.Nothing, 1 => TextConsent.NotAsked, < 4 => TextConsent.Everything, _ => TextConsent.VisitReminders },
            };
        }

        var children = oldest is > 22 and < 58 ? chance.Next(4) : 0;
        for (var i = 0; i < children; i++)
        {
            yield return Person(tongue, family, chance.Next(2) == 0, Born(chance.Next(0, Math.Min(17, oldest - 19))), phone, home, site) with { GuarantorAt = at, Email = null };
        }
    }

    private SeedPerson Person(
        (string Language, int, string[] Women, string[] Men, string[], string[]) tongue, string family, bool woman, LocalDate born, string phone, PostalAddress home, int site)
    {
        var given = Pick(woman ? tongue.Women : tongue.Men);
        return new SeedPerson(given, family, born, woman ? Sex.Female : Sex.Male, phone)
        {
            Middle = chance.Next(3) == 0 ? Pick(woman ? tongue.Women : tongue.Men) : null,
            Language = tongue.Language,
            Home = home,
            SiteAt = site,
            PhoneKind = chance.Next(8) == 0 ? ContactKind.Home : ContactKind.Mobile,
            Email = chance.Next(3) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{Ascii(given)}.{Ascii(family)}.{++_emails}@example.org"),
            Flags = chance.Next(40) switch { 0 => "StepFreeRoute", 1 => "HardOfHearing", 2 => "DoNotCallHome", _ => "" },
        };
    }

    /// <summary>Registered twice: one slip of the pen, and little known.</summary>
    private static SeedPerson Double(SeedPerson person) => person with
    {
        Family = person.Family.Length > 3 ? person.Family[..^2] + person.Family[^1] + person.Family[^2] : person.Family + "s",
        Middle = null,
        Email = null,
        Home = null,
        Texts = TextConsent.NotAsked,
        Flags = "",
    };

    private (string Language, int Share, string[] Women, string[] Men, string[] Roots, string[] Endings) Tongue()
    {
        var at = chance.Next(SeedNames.Tongues.Sum(tongue => tongue.Share));
        return SeedNames.Tongues.First(tongue => (at -= tongue.Share) < 0);
    }

    private LocalDate Born(int age) => today.PlusYears(-age).PlusDays(-chance.Next(1, 364));

    private string Phone() => string.Create(CultureInfo.InvariantCulture, $"{Pick(SeedNames.AreaCodes)}55501{chance.Next(100):00}");

    private string Pick(string[] from) => from[chance.Next(from.Length)];

    private static string Ascii(string name) => string.Concat(PersonName.Fold(name).Where(char.IsAsciiLetterLower));
}
