namespace Porchlight.Records.Api;

public readonly record struct DocumentId(Guid Value) : IId<DocumentId>
{
    public static DocumentId New() => IId<DocumentId>.New();

    public static DocumentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out DocumentId id) => IId<DocumentId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct RecordsRequestId(Guid Value) : IId<RecordsRequestId>
{
    public static RecordsRequestId New() => IId<RecordsRequestId>.New();

    public static RecordsRequestId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RecordsRequestId id) => IId<RecordsRequestId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
