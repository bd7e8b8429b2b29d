namespace Porchlight.Clinic.Api;

/// <summary>Time zones as people say them.</summary>
internal static class ZoneWords
{
    private static readonly Dictionary<string, string> _words = new()
    {
        ["America/New_York"] = "Eastern",
        ["America/Chicago"] = "Central",
        ["America/Denver"] = "Mountain",
        ["America/Phoenix"] = "Arizona",
        ["America/Los_Angeles"] = "Pacific",
        ["America/Anchorage"] = "Alaska",
        ["Pacific/Honolulu"] = "Hawaii",
        ["America/Puerto_Rico"] = "Atlantic",
    };

    public static IReadOnlyCollection<string> Offered => _words.Keys;

    /// <summary>The city of the zone's name when it has no word of its own.</summary>
    public static string Of(string zone) => _words.GetValueOrDefault(zone) ?? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
