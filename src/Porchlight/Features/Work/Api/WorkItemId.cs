namespace Porchlight.Work.Api;

public readonly record struct WorkItemId(Guid Value) : IId<WorkItemId>
{
    public static WorkItemId New() => IId<WorkItemId>.New();

    public static WorkItemId From(Guid value) => new(value);

    public static bool TryParse(string? text, out WorkItemId id) => IId<WorkItemId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
