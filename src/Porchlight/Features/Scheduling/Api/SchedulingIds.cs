namespace Porchlight.Scheduling.Api;

public readonly record struct HoldId(Guid Value) : IId<HoldId>
{
    public static HoldId New() => IId<HoldId>.New();

    public static HoldId From(Guid value) => new(value);

    public static bool TryParse(string? text, out HoldId id) => IId<HoldId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct TemplateId(Guid Value) : IId<TemplateId>
{
    public static TemplateId New() => IId<TemplateId>.New();

    public static TemplateId From(Guid value) => new(value);

    public static bool TryParse(string? text, out TemplateId id) => IId<TemplateId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
