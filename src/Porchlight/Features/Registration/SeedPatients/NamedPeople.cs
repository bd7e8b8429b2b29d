using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>The few people whom pictures, tests and manuals know by name. All invented.</summary>
internal static class NamedPeople
{
    private static readonly PostalAddress _placeholder = new("14 Placeholder Avenue", "Apt 2", "Sampleton", "IL", "62701");

    private static readonly PostalAddress _sample = new("9 Old Sample Road", null, "Sampleton", "IL", "62702");

    /// <summary>What they are called, their chart's serial, and who they are. The order is part of the ids.</summary>
    public static IReadOnlyList<(string Called, long Serial, SeedPerson Person)> All { get; } =
    [
        ("Rosi", 1044, new("Rosa", "Ejemplo Díaz", new(1964, 3, 4), Sex.Female, "5555550142")
        {
            Middle = "María", NameUsed = "Rosi", Pronouns = "she/her", Language = "es", NeedsInterpreter = true, Email = "rosi.ejemplo@example.org", Home = _placeholder,
            Flags = "DoNotCallHome,HardOfHearing,StepFreeRoute", Emergency = ("Daniel", "Ejemplo", "son", "5555550143"),
        }),
        ("Otis", 1051, new("Otis", "Specimen", new(1950, 7, 19), Sex.Male, "5555550101") { Pronouns = "he/him", Home = _sample, Flags = "LowVision" }),
        ("Ada", 1062, new("Ada", "Placeholder", new(1992, 12, 10), Sex.Female, "5555550102") { Pronouns = "she/her", Email = "ada.placeholder@example.org", Home = _sample }),
        ("Dana", 1073, new("Dana", "Samplesmith", new(1985, 5, 5), Sex.Female, "5555550107") { Email = "dana.samplesmith@example.org", Home = new("31 Specimen Street", null, "Sampleton", "IL", "62701") }),
        ("Milo", 1074, new("Milo", "Samplesmith", new(2018, 6, 1), Sex.Male, "5555550107") { GuarantorAt = 3, Home = new("31 Specimen Street", null, "Sampleton", "IL", "62701") }),
        ("Kofi", 1085, new("Kofi", "Exampleson", new(1981, 2, 14), Sex.Male, "5555550108") { Home = _sample }),
        ("Linh", 1096, new("Linh", "Mẫu", new(1997, 9, 30), Sex.Female, "5555550109") { Language = "vi", NeedsInterpreter = true, Home = _placeholder with { Line1 = "22 Muster Lane", Line2 = null } }),
        ("Theo", 1107, new("Theodore", "Mockingham", new(1974, 1, 22), Sex.Male, "5555550110") { NameUsed = "Theo", Home = _sample with { Line1 = "5 Mock Court" } }),
        ("Wren", 1118, new("Wren", "Fakenham", new(2007, 4, 3), Sex.Unspecified, "5555550111") { Pronouns = "they/them", Home = _sample with { Line1 = "77 Fake Street" } }),
        ("Inez", 1129, new("Inés", "Demostrada", new(1968, 8, 8), Sex.Female, "5555550112") { NameUsed = "Inez", Language = "es", Home = _sample with { Line1 = "3 Demo Drive" } }),
        ("Noor", 1130, new("Noor", "Testani", new(1985, 11, 2), Sex.Female, "5555550113") { Home = _sample with { Line1 = "8 Test Terrace" } }),
        ("Jordan", 1141, new("Jordan", "Testwell", new(1988, 10, 10), Sex.Male, "5555550114") { Pronouns = "he/him", Home = _sample with { Line1 = "19 Well Way" } }),
        ("Rosa Días", 2881, new("Rosa", "Ejemplo Días", new(1964, 3, 4), Sex.Female, "5555550142") { Language = "es", Texts = TextConsent.NotAsked }),
        ("Rosalía", 2882, new("Rosalía", "Ejemplo", new(1991, 6, 17), Sex.Female, "5555550142") { Language = "es", Home = _placeholder }),
        ("Omar", 2093, new("Omar", "Diallo-Sample", new(1964, 8, 19), Sex.Male, "5555550187") { Pronouns = "he/him", SiteAt = 1, Home = _sample with { Line1 = "40 River Sample" } }),
        ("Tess", 1170, new("Tess", "Mock-Díaz", new(1964, 1, 30), Sex.Female, "5555550119") { Before = ("Diamond", "Tess"), Home = _sample with { Line1 = "61 Gem Street" } }),
        ("Diana", 3025, new("Diana", "Notreal", new(2001, 11, 2), Sex.Female, "5555550164") { Home = _sample with { Line1 = "2 Nowhere Road" } }),
        ("Jo", 3036, new("Joseph", "Dummyfield", new(1979, 4, 25), Sex.Male, "5555550166") { NameUsed = "Jo", Home = _sample with { Line1 = "12 Dummy Field" } }),
    ];
}
