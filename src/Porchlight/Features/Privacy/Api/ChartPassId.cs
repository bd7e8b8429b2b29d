namespace Porchlight.Privacy.Api;

public readonly record struct ChartPassId(Guid Value) : IId<ChartPassId>
{
    public static ChartPassId New() => IId<ChartPassId>.New();

    public static ChartPassId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ChartPassId id) => IId<ChartPassId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
