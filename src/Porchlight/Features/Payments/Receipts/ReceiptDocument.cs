using System.Text.Json;
using NodaTime;
using Porchlight.Platform;

namespace Porchlight.Payments;

/// <summary>
/// A receipt as printed, word for word: a fixed document that later changes of names, addresses or wording do not touch. It is in
/// the patient's language, whatever the desk works in.
/// </summary>
public sealed record ReceiptDocument : IPatientData
{
    public required string Number { get; init; }

    public required string Practice { get; init; }

    public required IReadOnlyList<string> Site { get; init; }

    public required LocalDate Date { get; init; }

    public required LocalTime Time { get; init; }

    public required string PaidBy { get; init; }

    public required string TakenBy { get; init; }

    /// <summary>The number of the receipt that this one takes back.</summary>
    public string? Undoes { get; init; }

    public string? Why { get; init; }

    /// <summary>What it was for.</summary>
    public required IReadOnlyList<ReceiptLine> For { get; init; }

    public required Money Total { get; init; }

    /// <summary>How it was paid.</summary>
    public required IReadOnlyList<ReceiptLine> By { get; init; }

    public required Money LeftToPay { get; init; }

    public required string Closing { get; init; }

    /// <summary>Of the words on it: <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    public static ReceiptDocument Of(Receipt receipt) => JsonSerializer.Deserialize<ReceiptDocument>(receipt.Document.Reveal(), PlatformJson.Options)!;

    public override string ToString() => Phi<string>.Redacted;
}

/// <param name="IsChange">What was given back over the counter; nothing to do with what it was for.</param>
public sealed record ReceiptLine(string What, Money Amount, bool IsChange = false);
