namespace Porchlight.Payments.Api;

public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static PaymentId New() => IId<PaymentId>.New();

    public static PaymentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PaymentId id) => IId<PaymentId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct ReceiptId(Guid Value) : IId<ReceiptId>
{
    public static ReceiptId New() => IId<ReceiptId>.New();

    public static ReceiptId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ReceiptId id) => IId<ReceiptId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>What we asked a card terminal for. It is also the reference the terminal's processor knows it by.</summary>
public readonly record struct IntentId(Guid Value) : IId<IntentId>
{
    public static IntentId New() => IId<IntentId>.New();

    public static IntentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out IntentId id) => IId<IntentId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
