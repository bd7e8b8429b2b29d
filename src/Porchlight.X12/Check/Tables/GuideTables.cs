namespace Porchlight.X12;

/// <summary>
/// The structure of the guides we check (x12 §3, 4, 6 to 9), in own words: loops, order, repeats, required elements and the
/// codes that matter. Not a copy of an implementation guide; a payer's companion guide may ask for more.
/// </summary>
internal static partial class GuideTables
{
    private static readonly Lazy<Dictionary<(string Guide, string Set), GuideNode>> All = new(() => new()
    {
        [("005010X279", "270")] = GuideTable.Parse(Eligibility270),
        [("005010X279", "271")] = GuideTable.Parse(Eligibility271),
        [("005010X212", "276")] = GuideTable.Parse(ClaimStatus276),
        [("005010X212", "277")] = GuideTable.Parse(ClaimStatus277),
        [("005010X214", "277")] = GuideTable.Parse(ClaimAcknowledgement277),
        [("005010X217", "278")] = GuideTable.Parse(Review278),
        [("005010X221", "835")] = GuideTable.Parse(Remittance835),
        [("005010X222", "837")] = GuideTable.Parse(Professional837),
        [("005010X231", "999")] = GuideTable.Parse(Acknowledgement999),
    });

    public static GuideNode? Find(string guide, string setId) => All.Value.GetValueOrDefault((guide, setId));
}
