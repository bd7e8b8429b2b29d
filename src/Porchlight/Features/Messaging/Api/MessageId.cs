namespace Porchlight.Messaging.Api;

public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public static MessageId New() => IId<MessageId>.New();

    public static MessageId From(Guid value) => new(value);

    public static bool TryParse(string? text, out MessageId id) => IId<MessageId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
