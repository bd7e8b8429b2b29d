using System.Globalization;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;
using static Porchlight.Clinic.Api.ProviderKind;

namespace Porchlight.Clinic;

/// <summary>24 providers in 9 specialties, and those who interpret. All invented.</summary>
internal static class MapleStreetPeople
{
    // Taxonomy codes stand alone: their descriptions are licensed (data/codes/README.md).
    private static readonly (string Name, string Given, string Family, string Credential, ProviderKind Kind, string Specialty, string Taxonomy, string Sites, string Languages)[] _providers =
    [
        ("Dr. Abara", "Ngozi", "Abara", "MD", Physician, "Family Medicine", "207Q00000X", "Main", "en es"),
        ("Dr. Lindqvist", "Nils", "Lindqvist", "MD", Physician, "Internal Medicine", "207R00000X", "Main", "en"),
        ("Dr. Reyes-Test", "Marisol", "Reyes-Test", "DO", Physician, "Family Medicine", "207Q00000X", "Main", "en es"),
        ("N. Okafor, NP", "Nneka", "Okafor", "NP", NursePractitioner, "Family Medicine", "363L00000X", "Main", "en"),
        ("Dr. Whitlock", "Graham", "Whitlock", "MD", Physician, "Internal Medicine", "207R00000X", "Main", "en"),
        ("P. Dummond, PA", "Priya", "Dummond", "PA", PhysicianAssistant, "Family Medicine", "363A00000X", "Main", "en"),
        ("Nurse visits", "", "Nurse visits", "", Team, "Nursing", "163W00000X", "Main", "en es"),
        ("Lab", "", "Lab", "", Team, "Laboratory", "291U00000X", "Main", "en"),
        ("Dr. Marchetti", "Paola", "Marchetti", "MD", Physician, "Pediatrics", "208000000X", "Riverside", "en es"),
        ("Dr. Oyelaran", "Tunde", "Oyelaran", "MD", Physician, "Pediatrics", "208000000X", "Riverside", "en"),
        ("J. Pennington, NP", "Joyce", "Pennington", "NP", NursePractitioner, "Pediatrics", "363L00000X", "Riverside", "en"),
        ("Dr. Haldane", "Imogen", "Haldane", "MD", Physician, "Women's Health", "207V00000X", "Riverside", "en"),
        ("K. Sorrel, NP", "Keiko", "Sorrel", "NP", NursePractitioner, "Women's Health", "363L00000X", "Riverside", "en es"),
        ("Dr. Vantongeren", "Bram", "Vantongeren", "MD", Physician, "Behavioral Health", "2084P0800X", "Riverside", "en"),
        ("Dr. Bexley", "Lorna", "Bexley", "PsyD", Physician, "Behavioral Health", "103T00000X", "Riverside", "en"),
        ("Nurses, Riverside", "", "Nurses, Riverside", "", Team, "Nursing", "163W00000X", "Riverside", "en es"),
        ("Dr. Falkenrath", "Jonas", "Falkenrath", "MD", Physician, "Cardiology", "207RC0000X", "Hillcrest Riverside", "en"),
        ("Dr. Imamura", "Sachiko", "Imamura", "MD", Physician, "Cardiology", "207RC0000X", "Hillcrest", "en"),
        ("Dr. Castellane", "Renata", "Castellane", "MD", Physician, "Dermatology", "207N00000X", "Hillcrest", "en es"),
        ("R. Thornbury, PA", "Rhys", "Thornbury", "PA", PhysicianAssistant, "Dermatology", "363A00000X", "Hillcrest", "en"),
        ("Dr. Brightwater", "Calla", "Brightwater", "MD", Physician, "Family Medicine", "207Q00000X", "Hillcrest", "en"),
        ("S. Quillfeather, NP", "Saul", "Quillfeather", "NP", NursePractitioner, "Family Medicine", "363L00000X", "Hillcrest", "en es"),
        ("Dr. Merriweather", "Odette", "Merriweather", "MD", Physician, "Internal Medicine", "207R00000X", "Hillcrest", "en"),
        ("Lab, Hillcrest", "", "Lab, Hillcrest", "", Team, "Laboratory", "291U00000X", "Hillcrest", "en"),
    ];

    private static readonly (string Name, string Language, InterpreterMode Mode, string Sites)[] _interpreters =
    [
        ("Elena Ejemplar", "es", InterpreterMode.InPerson, "Main Riverside"),
        ("Tomás Muestra", "es", InterpreterMode.InPerson, "Main"),
        ("Ines Modelo", "es", InterpreterMode.InPerson, "Hillcrest"),
        ("Minh Thử", "vi", InterpreterMode.Video, "Main Riverside Hillcrest"),
        ("Samir Mithal", "ar", InterpreterMode.Video, "Main Riverside Hillcrest"),
        ("Hodan Tusaale", "so", InterpreterMode.Phone, "Main Riverside Hillcrest"),
        ("Casey Signwell", "ase", InterpreterMode.InPerson, "Main Riverside"),
        ("Robin Handley", "ase", InterpreterMode.Video, "Main Riverside Hillcrest"),
    ];

    public static IEnumerable<Provider> Providers(SeedContext context, IReadOnlyList<Site> sites) => _providers.Select((row, i) => new Provider
    {
        Id = context.Id<ProviderId>("provider", i),
        Name = row.Name,
        Given = row.Given,
        Family = row.Family,
        Credential = row.Credential,
        Kind = row.Kind,
        Npi = row.Kind == Team ? "" : NpiOf(string.Create(CultureInfo.InvariantCulture, $"1999999{i + 1:00}")),
        Specialty = row.Specialty,
        TaxonomyCode = row.Taxonomy,
        SiteIds = [.. row.Sites.Split(' ').Select(site => MapleStreetPlaces.At(sites, site))],
        Languages = [.. row.Languages.Split(' ')],
        // One closed panel, as there always is.
        TakesNewPatients = row.Family != "Lindqvist",
        Place = i,
    });

    public static IEnumerable<Interpreter> Interpreters(SeedContext context, IReadOnlyList<Site> sites) => _interpreters.Select((row, i) => new Interpreter
    {
        Id = context.Id<InterpreterId>("interpreter", i),
        Name = row.Name,
        Language = row.Language,
        Mode = row.Mode,
        SiteIds = [.. row.Sites.Split(' ').Select(site => MapleStreetPlaces.At(sites, site))],
    });

    /// <summary>Nine digits with the one check digit that fits.</summary>
    public static string NpiOf(string nineDigits) =>
        Enumerable.Range(0, 10).Select(digit => Npi.Read(nineDigits + digit.ToString(CultureInfo.InvariantCulture)))
            .First(read => read.Refusal is null).Answer.Value;
}
