using System.Text.Json.Serialization;

namespace Porchlight.Sims.Terminal;

internal enum PaymentStatus
{
    InProgress,
    Approved,
    Declined,
    Cancelled,
    NotFound,
    Voided,
}

/// <summary>What the desk asks for. Everything is nullable because it comes from outside; <see cref="Problem"/> judges it.</summary>
internal sealed record PaymentRequest(string? Reference, long? AmountCents, string? Currency, string? TerminalId)
{
    public string? Problem() => this switch
    {
        { Reference: null or { Length: 0 or > 64 } } => "reference must have 1 to 64 characters",
        { AmountCents: null or < 1 or > 99_999_999 } => "amountCents must be 1 to 99999999",
        { Currency: not "USD" } => "currency must be USD",
        { TerminalId: null or { Length: 0 or > 64 } } => "terminalId must have 1 to 64 characters",
        _ => null,
    };
}

/// <summary>
/// One payment as the processor knows it. There is no card number in it, nor anywhere else in this program: the reader
/// and the processor keep it between themselves, and the merchant gets a token and the last four digits.
/// </summary>
internal sealed record Payment(string Reference, long AmountCents, string Currency, string TerminalId, PaymentStatus Status)
{
    public string? Token { get; init; }

    public string? Last4 { get; init; }

    public string? Brand { get; init; }

    public string? AuthCode { get; init; }

    public string? Reason { get; init; }

    /// <summary>Its charge went to the bank already: it can be refunded, but not voided.</summary>
    [JsonIgnore]
    public bool IsBatchClosed { get; init; }

    public static Payment Start(PaymentRequest request) => new(
        request.Reference!, request.AmountCents!.Value, request.Currency!, request.TerminalId!, PaymentStatus.InProgress);

    public bool Matches(PaymentRequest request) =>
        AmountCents == request.AmountCents && Currency == request.Currency && TerminalId == request.TerminalId;

    public Payment Approve(Seed seed)
    {
        string[] brands = ["visa", "mastercard", "amex", "discover"];
        return this with
        {
            Status = PaymentStatus.Approved,
            Token = $"tok_{seed.Hex($"token/{Reference}", 24)}",
            Last4 = seed.Number($"last4/{Reference}", 10_000).ToString("0000"),
            Brand = brands[seed.Number($"brand/{Reference}", brands.Length)],
            AuthCode = seed.Number($"auth/{Reference}", 1_000_000).ToString("000000"),
        };
    }

    public Payment Decline(string reason) => this with { Status = PaymentStatus.Declined, Reason = reason };
}
