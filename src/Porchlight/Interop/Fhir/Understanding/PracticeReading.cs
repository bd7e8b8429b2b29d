using System.Security.Cryptography;
using System.Text;
using Porchlight.Clinic;
using Porchlight.Clinic.Api;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Organization, Practitioner and Location as lines of the practice's set-up.</summary>
internal static class PracticeReading
{
    // Type pay or ins, or PR of X12 code source 98, as Da Vinci writes it.
    private static readonly string[] _payerTypes = ["pay", "ins", "PR"];

    // NAIC company code (urn:oid:2.16.840.1.113883.6.300) stands in where no payer id was told.
    private const string Naic = "urn:oid:2.16.840.1.113883.6.300";

    // Parts of a building (location-physical-type): a room of ours when the building is known.
    private static readonly string[] _parts = ["ro", "bd", "ca", "wi", "lvl", "co", "area", "wa"];

    public static bool IsPayer(R4.Organization organization) =>
        organization.Type.SelectMany(type => type.Coding).Any(coding => _payerTypes.Contains(coding.Code))
        || organization.Identifier.Exists(identifier => Identifiers.IsOfType(identifier, "payerid"));

    public static ImportPayer? Payer(R4.Organization organization, Reading reading)
    {
        if (Named(organization.Name, reading) is not { } name)
        {
            return null;
        }

        var told = organization.Identifier.Find(identifier => Identifiers.IsOfType(identifier, "payerid"))?.Value
            ?? organization.Identifier.Find(identifier => identifier.System == Naic)?.Value;
        return PayerNamed(name, told) with { Phone = Reach.PlacePhone(organization.Telecom) };
    }

    public static ImportPayer PayerNamed(string name, string? payerId = null) =>
        new(Reach.Cut(name, 80), payerId is { Length: > 0 and <= 20 } ? payerId : $"FHIR-{Mark(PersonName.Fold(name))}", "");

    public static ImportOutsideOrganisation? Organisation(R4.Organization organization, Reading reading)
    {
        if (Named(organization.Name, reading) is not { } name)
        {
            return null;
        }

        var place = Reach.Place(organization.Address.FirstOrDefault());
        return new ImportOutsideOrganisation(
            Reach.Cut(name, 80), Identifiers.Npi(organization.Identifier, reading), Reach.PlacePhone(organization.Telecom), place.Line, place.City, place.State, place.Zip);
    }

    public static ImportProvider? Provider(R4.Practitioner practitioner, Reading reading)
    {
        if (Names.Legal(practitioner.Name) is not { } name)
        {
            reading.Refuse("no family or given name");
            return null;
        }

        var told = practitioner.Name.SelectMany(part => part.Suffix).Concat(practitioner.Qualification.SelectMany(held => held.Code?.Coding ?? []).Select(coding => coding.Code));
        reading.Understood.Add("name");
        return Provider(name, Credential(told), practitioner.Name.SelectMany(part => part.Prefix), Identifiers.Npi(practitioner.Identifier, reading));
    }

    /// <summary>From the words beside a reference: <c>Dr. Maricruz991 Considine820</c>.</summary>
    public static ImportProvider? ProviderNamed(string? display, string npi)
    {
        var words = (display ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var prefixes = words.Where(IsDoctor).ToList();
        words.RemoveAll(IsDoctor);
        var credential = Credential(words);
        words.RemoveAll(word => word == credential);
        return words.Count == 0 ? null : Provider(new PersonName(words[^1], words.Count > 1 ? words[0] : ""), credential, prefixes, npi);
    }

    public static ImportSite? Site(R4.Location location, Reading reading)
    {
        if (Named(location.Name, reading) is not { } name)
        {
            return null;
        }

        var place = Reach.Place(location.Address);
        return new ImportSite(Reach.Cut(name, 60), place.Line, place.City, place.State, place.Zip, Reach.PlacePhone(location.Telecom));
    }

    public static bool IsPart(R4.Location location) =>
        location.PartOf is not null && (location.PhysicalType is null || location.PhysicalType.Coding.Exists(coding => _parts.Contains(coding.Code)));

    private static ImportProvider Provider(PersonName name, string credential, IEnumerable<string?> prefixes, string npi)
    {
        var kind = credential switch
        {
            "NP" or "FNP" or "APRN" or "CRNP" => ProviderKind.NursePractitioner,
            "PA" or "PA-C" => ProviderKind.PhysicianAssistant,
            _ => ProviderKind.Physician,
        };
        var isDoctor = credential is "MD" or "DO" || prefixes.Any(IsDoctor);
        var shown = isDoctor ? $"Dr. {name.Family}" : credential.Length > 0 ? $"{name.Family}, {credential}" : name.Full;
        return new ImportProvider(Reach.Cut(shown, 60), Reach.Cut(name.Family, 60), Reach.Cut(name.Given, 60), Reach.Cut(credential, 20), kind, npi);
    }

    private static string Credential(IEnumerable<string?> told) =>
        told.Select(word => (word ?? "").Trim().Trim('.').ToUpperInvariant()).FirstOrDefault(word => word is "MD" or "DO" or "NP" or "FNP" or "APRN" or "CRNP" or "PA" or "PA-C") ?? "";

    private static bool IsDoctor(string? word) => (word ?? "").Trim('.').Equals("Dr", StringComparison.OrdinalIgnoreCase);

    private static string? Named(string? name, Reading reading)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            reading.Refuse("no name");
            return null;
        }

        return reading.Took("name", name.Trim());
    }

    private static string Mark(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
}
