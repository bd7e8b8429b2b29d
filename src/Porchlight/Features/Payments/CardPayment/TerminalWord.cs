using System.Text.Json.Serialization;

namespace Porchlight.Payments;

/// <summary>What the terminal's processor says of a payment. Codes only; no card number is among them.</summary>
internal sealed record TerminalWord(
    [property: JsonPropertyName("reference")] string Reference,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("amountCents")] long AmountCents = 0,
    [property: JsonPropertyName("last4")] string? Last4 = null,
    [property: JsonPropertyName("brand")] string? Brand = null,
    [property: JsonPropertyName("authCode")] string? AuthCode = null,
    [property: JsonPropertyName("reason")] string? Reason = null)
{
    public const string InProgress = "inProgress";
    public const string Approved = "approved";
    public const string Declined = "declined";
    public const string Cancelled = "cancelled";

    /// <summary>Approved before, and taken back before its batch closed.</summary>
    public const string Voided = "voided";

    /// <summary>The processor has no such payment now; a slow order may still reach it.</summary>
    public const string NotFound = "notFound";

    /// <summary>The processor said it took nothing.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>It did not answer.</summary>
    public const string Silent = "silent";

    public static TerminalWord Of(string reference, string status) => new(reference, status);

    /// <summary>Cut to what the books keep: an approval is not lost because a processor is wordy.</summary>
    public TerminalWord Kept() => this with { Last4 = Cut(Last4, 4), Brand = Cut(Brand, 20), AuthCode = Cut(AuthCode, 20), Reason = Cut(Reason, 60) };

    private static string? Cut(string? text, int most) => text is { } known && known.Length > most ? known[..most] : text;
}
