namespace Porchlight.Work.Api;

/// <summary>From whose queues a person works.</summary>
internal static class Queues
{
    /// <summary>Their roles' own; a lead keeps an eye on the front desk's as well.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> roles) =>
        [.. roles.SelectMany(role => role == "lead" ? (string[])["lead", "psr"] : [role]).Distinct()];
}
