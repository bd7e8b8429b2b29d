namespace Porchlight.Ledger;

public readonly record struct PostingId(Guid Value) : IId<PostingId>
{
    public static PostingId New() => IId<PostingId>.New();

    public static PostingId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PostingId id) => IId<PostingId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>One thing a patient owes for, such as the copay of a visit: what payments are allocated to.</summary>
public readonly record struct ItemId(Guid Value) : IId<ItemId>
{
    public static ItemId New() => IId<ItemId>.New();

    public static ItemId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ItemId id) => IId<ItemId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
