namespace Porchlight.Payments;

/// <param name="Digit">The key after <c>L</c>.</param>
/// <param name="OffersHelp">A person looks at what help there is: a plan, a sliding fee.</param>
/// <param name="IsOwed">False when the plan or the law says that nothing may be asked.</param>
public sealed record NothingReason(string Code, char Digit, string Words, bool OffersHelp = false, bool IsOwed = true)
{
    /// <summary>front-desk-operations.md §6, the likeliest first. None of them blames anybody.</summary>
    public static IReadOnlyList<NothingReason> All { get; } =
    [
        new("pays-later", '1', "Pays later"),
        new("no-means-today", '2', "No card or cash today"),
        new("hardship", '3', "Cannot pay now: offer a plan or help", OffersHelp: true),
        new("unsure-of-amount", '4', "Wants to check the amount first"),
        new("plan-unclear", '5', "The plan did not tell us what is due"),
        new("not-to-collect", '6', "Nothing may be asked for this visit", IsOwed: false),
        new("somebody-else-pays", '7', "Somebody else pays"),
        new("terminal-down", '8', "Our card terminal does not work"),
        new("other", '9', "Another reason"),
    ];

    /// <summary>By its code or its digit.</summary>
    public static NothingReason? Find(string? typed) =>
        All.FirstOrDefault(reason => reason.Code == typed || (typed is [var digit] && reason.Digit == digit));
}
