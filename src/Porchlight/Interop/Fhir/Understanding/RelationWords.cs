using Porchlight.Registration;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>What somebody is to a patient, in the desk's words (v3-RoleCode), and the role that makes them (v3-RoleCode, v2-0131).</summary>
internal static class RelationWords
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["MTH"] = "mother",
        ["FTH"] = "father",
        ["PRN"] = "parent",
        ["STPMTH"] = "stepmother",
        ["STPFTH"] = "stepfather",
        ["GUARD"] = "guardian",
        ["WIFE"] = "wife",
        ["HUSB"] = "husband",
        ["SPS"] = "spouse",
        ["DOMPART"] = "partner",
        ["SIGOTHR"] = "partner",
        ["CHILD"] = "child",
        ["SON"] = "son",
        ["DAU"] = "daughter",
        ["SONC"] = "son",
        ["DAUC"] = "daughter",
        ["CHLDFOST"] = "foster child",
        ["SIB"] = "sibling",
        ["BRO"] = "brother",
        ["SIS"] = "sister",
        ["GRPRN"] = "grandparent",
        ["GRMTH"] = "grandmother",
        ["GRFTH"] = "grandfather",
        ["GRNDCHILD"] = "grandchild",
        ["NIECE"] = "niece",
        ["NEPHEW"] = "nephew",
        ["AUNT"] = "aunt",
        ["UNCLE"] = "uncle",
        ["COUSN"] = "cousin",
        ["FRND"] = "friend",
        ["NBOR"] = "neighbor",
        ["ROOM"] = "roommate",
        ["POWATT"] = "power of attorney",
        ["HPOWATT"] = "power of attorney",
    };

    private static readonly string[] _guardians = ["MTH", "FTH", "PRN", "STPMTH", "STPFTH", "GUARD", "NMTH", "NFTH", "ADOPTP"];

    public static string Of(IEnumerable<R4.CodeableConcept> relationships)
    {
        var codings = relationships.SelectMany(relationship => relationship.Coding).ToList();
        return codings.Select(coding => _words.GetValueOrDefault(coding.Code ?? "")).FirstOrDefault(word => word is not null)
            ?? codings.Select(coding => coding.Display).Concat(relationships.Select(relationship => relationship.Text))
                .Select(text => Reach.Cut(text?.ToLowerInvariant(), 40)).FirstOrDefault(text => text.Length > 0)
            ?? "contact";
    }

    /// <summary>A parent or guardian answers for a child; everybody else is called when something happens.</summary>
    public static RelationRole RoleOf(IEnumerable<R4.CodeableConcept> relationships, bool ofMinor)
    {
        var codes = relationships.SelectMany(relationship => relationship.Coding).Select(coding => coding.Code ?? "").ToList();
        return codes.Contains("GUARD") || (ofMinor && codes.Exists(code => _guardians.Contains(code))) ? RelationRole.Guardian : RelationRole.EmergencyContact;
    }
}
