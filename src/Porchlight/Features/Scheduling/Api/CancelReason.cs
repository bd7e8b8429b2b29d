namespace Porchlight.Scheduling.Api;

/// <param name="Digit">The key after Del; none for the rare ones, which are buttons only.</param>
/// <param name="ByClinic">Ours, not the patient's: it never counts against them.</param>
public sealed record CancelReason(string Code, string Words, char? Digit, bool ByClinic)
{
    /// <summary>front-desk-operations.md §1, the likeliest first.</summary>
    public static IReadOnlyList<CancelReason> All { get; } =
    [
        new("patient-ill", "Ill", '1', false),
        new("conflict", "Something else came up", '2', false),
        new("transport", "No way to get here", '3', false),
        new("cost", "Cost", '4', false),
        new("feeling-better", "Feels better", '5', false),
        new("provider-out", "Provider is out", '6', true),
        new("weather", "Weather", '7', true),
        new("authorization-missing", "Authorization missing", '8', true),
        new("other", "Another reason", '9', false),
        new("duplicate", "Booked twice", null, true),
        new("deceased", "Has died", null, true),
    ];

    /// <summary>By its code or its digit.</summary>
    public static CancelReason? Find(string? typed) =>
        All.FirstOrDefault(reason => reason.Code == typed || (typed is [var digit] && reason.Digit == digit));
}
