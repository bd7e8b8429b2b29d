using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Numbers by which another system knows somebody or something.</summary>
internal static class Identifiers
{
    public const string NpiSystem = "http://hl7.org/fhir/sid/us-npi";

    // Numbers of the state, of a card or of a document: they are no chart numbers, families share some of them, and this desk does not
    // keep them beside a link (v2-0203; FHIR R4 identifier-registry).
    private static readonly string[] _notOurs = ["SS", "SB", "DL", "PPN", "TAX", "NI", "NNxxx", "MB", "SN", "MC", "MA", "PI"];

    private static readonly string[] _national =
        ["http://hl7.org/fhir/sid/us-ssn", "urn:oid:2.16.840.1.113883.4.1", "urn:oid:2.16.840.1.113883.2.4.6.3", "http://hl7.org/fhir/sid/us-mbi"];

    /// <summary>The pairs of system and number that name this and nothing else.</summary>
    public static IReadOnlyList<(string System, string Value)> Naming(IEnumerable<R4.Identifier> identifiers) =>
    [
        .. identifiers.Where(identifier => !string.IsNullOrWhiteSpace(identifier.System) && !string.IsNullOrWhiteSpace(identifier.Value)
                && identifier.Use != R4.Identifier.IdentifierUse.Old && !_national.Contains(identifier.System)
                && !(identifier.Type?.Coding ?? []).Any(coding => _notOurs.Contains(coding.Code)))
            .Select(identifier => (identifier.System!.Trim(), identifier.Value!.Trim())).Distinct(),
    ];

    /// <summary>The checked NPI, or empty; one whose check digit is off is left out and noted.</summary>
    public static string Npi(IEnumerable<R4.Identifier> identifiers, Reading reading)
    {
        var told = identifiers.FirstOrDefault(identifier => identifier.System == NpiSystem && !string.IsNullOrWhiteSpace(identifier.Value))?.Value;
        return told is null ? "" : reading.Left("identifier:npi", Porchlight.Npi.Read(told))?.Value ?? "";
    }

    public static bool IsOfType(R4.Identifier identifier, string code) => (identifier.Type?.Coding ?? []).Any(coding => coding.Code == code);
}
