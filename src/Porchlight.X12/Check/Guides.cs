namespace Porchlight.X12;

/// <summary>Which functional id carries which set, and which versions have guide rules here (x12 §1).</summary>
internal static class Guides
{
    private static readonly Dictionary<string, string[]> SetsOfGroup = new()
    {
        ["HS"] = ["270"],
        ["HB"] = ["271"],
        ["HI"] = ["278"],
        ["HC"] = ["837"],
        ["HR"] = ["276"],
        ["HN"] = ["277"],
        ["HP"] = ["835"],
        ["FA"] = ["997", "999"],
        ["BE"] = ["834"],
        ["PI"] = ["275"],
        ["RA"] = ["820"],
    };

    // The base before the addendum, and the set it is for.
    private static readonly Dictionary<string, string[]> SetsOfGuide = new()
    {
        ["005010X279"] = ["270", "271"],
        ["005010X212"] = ["276", "277"],
        ["005010X214"] = ["277"],
        ["005010X217"] = ["278"],
        ["005010X221"] = ["835"],
        ["005010X222"] = ["837"],
        ["005010X223"] = ["837"],
        ["005010X224"] = ["837"],
        ["005010X231"] = ["999"],
        ["005010X230"] = ["997"],
        ["005010X220"] = ["834"],
        ["005010X307"] = ["834"],
        ["005010X211"] = ["275"],
        ["005010X210"] = ["275"],
        ["005010X292"] = ["837"],
        ["005010X298"] = ["837"],
    };

    /// <summary>Sets for which ST03 is a guide rule; elsewhere its absence is only noted.</summary>
    private static readonly string[] GuideSets = ["270", "271", "276", "277", "278", "837", "999"];

    public static bool? GroupFits(string functionalId, string setId) =>
        SetsOfGroup.TryGetValue(functionalId, out var sets) ? sets.Contains(setId) : null;

    /// <summary>005010X222A1 → 005010X222.</summary>
    public static string BaseOf(string version)
    {
        var x = version.IndexOf('X');
        var end = x < 0 ? version.Length : x + 1;
        while (x >= 0 && end < version.Length && char.IsAsciiDigit(version[end]))
        {
            end++;
        }

        return version[..end];
    }

    /// <summary>True or false where the version is known; null for versions we do not know.</summary>
    public static bool? VersionFits(string version, string setId) =>
        SetsOfGuide.TryGetValue(BaseOf(version), out var sets) ? sets.Contains(setId) : null;

    public static bool NeedsImplementationVersion(string setId) => GuideSets.Contains(setId);

    /// <summary>The guide to check a set by: ST03 when it fits the set, else GS08 when that does; null means envelope only.</summary>
    public static string? For(Transaction transaction, string groupVersion)
    {
        foreach (var version in new[] { transaction.Version, groupVersion })
        {
            var guide = BaseOf(version);
            if (SetsOfGuide.TryGetValue(guide, out var sets) && sets.Contains(transaction.SetId)
                && GuideTables.Find(guide, transaction.SetId) is not null)
            {
                return guide;
            }
        }

        return null;
    }
}
