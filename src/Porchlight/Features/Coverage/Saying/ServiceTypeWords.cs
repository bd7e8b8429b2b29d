namespace Porchlight.Coverage;

/// <summary>Service type codes in plain words (X12 005010X279A1 EB03; x12.md §4.4). English, the key of its translation.</summary>
internal static class ServiceTypeWords
{
    private static readonly Dictionary<string, string> _words = new()
    {
        ["1"] = "medical care",
        ["2"] = "surgery",
        ["4"] = "X-ray",
        ["5"] = "lab tests",
        ["30"] = "the whole plan",
        ["33"] = "chiropractor",
        ["35"] = "dental",
        ["47"] = "hospital",
        ["48"] = "hospital stay",
        ["50"] = "hospital without a stay",
        ["62"] = "MRI or CT scan",
        ["68"] = "well baby visit",
        ["69"] = "maternity",
        ["73"] = "tests",
        ["80"] = "shots",
        ["81"] = "yearly checkup",
        ["86"] = "emergency care",
        ["88"] = "pharmacy",
        ["96"] = "doctor, any place",
        ["98"] = "office visit",
        ["A0"] = "outpatient visit",
        ["A4"] = "psychiatry",
        ["A6"] = "talk therapy",
        ["AE"] = "physical medicine",
        ["AL"] = "eye care",
        ["BV"] = "women's care",
        ["BY"] = "sick visit",
        ["BZ"] = "well visit",
        ["GY"] = "allergy care",
        ["MH"] = "mental health",
        ["PT"] = "physical therapy",
        ["UC"] = "urgent care",
    };

    public static IReadOnlyCollection<string> All => _words.Values;

    public static string Of(string code) => _words.GetValueOrDefault(code) ?? "kind of service";
}
