namespace Porchlight.Calls.Api;

public readonly record struct CallId(Guid Value) : IId<CallId>
{
    public static CallId New() => IId<CallId>.New();

    public static CallId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CallId id) => IId<CallId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
