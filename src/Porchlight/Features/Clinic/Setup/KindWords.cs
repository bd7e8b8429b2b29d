namespace Porchlight.Clinic;

/// <summary>Names of kinds as words; a name that is not here is its own word.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, string> _words = new()
    {
        ["NursePractitioner"] = "Nurse practitioner",
        ["PhysicianAssistant"] = "Physician assistant",
        ["InPerson"] = "In person",
        ["MedicareAdvantage"] = "Medicare Advantage",
        ["WorkersCompensation"] = "Workers' compensation",
    };

    public static string Of(string name) => _words.GetValueOrDefault(name, name);
}
