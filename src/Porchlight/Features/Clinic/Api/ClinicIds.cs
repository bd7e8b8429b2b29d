namespace Porchlight.Clinic.Api;

public readonly record struct DepartmentId(Guid Value) : IId<DepartmentId>
{
    public static DepartmentId New() => IId<DepartmentId>.New();

    public static DepartmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out DepartmentId id) => IId<DepartmentId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct RoomId(Guid Value) : IId<RoomId>
{
    public static RoomId New() => IId<RoomId>.New();

    public static RoomId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RoomId id) => IId<RoomId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct EquipmentId(Guid Value) : IId<EquipmentId>
{
    public static EquipmentId New() => IId<EquipmentId>.New();

    public static EquipmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out EquipmentId id) => IId<EquipmentId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct InterpreterId(Guid Value) : IId<InterpreterId>
{
    public static InterpreterId New() => IId<InterpreterId>.New();

    public static InterpreterId From(Guid value) => new(value);

    public static bool TryParse(string? text, out InterpreterId id) => IId<InterpreterId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct PlanId(Guid Value) : IId<PlanId>
{
    public static PlanId New() => IId<PlanId>.New();

    public static PlanId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PlanId id) => IId<PlanId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct FeeId(Guid Value) : IId<FeeId>
{
    public static FeeId New() => IId<FeeId>.New();

    public static FeeId From(Guid value) => new(value);

    public static bool TryParse(string? text, out FeeId id) => IId<FeeId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct HolidayId(Guid Value) : IId<HolidayId>
{
    public static HolidayId New() => IId<HolidayId>.New();

    public static HolidayId From(Guid value) => new(value);

    public static bool TryParse(string? text, out HolidayId id) => IId<HolidayId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct TerminalId(Guid Value) : IId<TerminalId>
{
    public static TerminalId New() => IId<TerminalId>.New();

    public static TerminalId From(Guid value) => new(value);

    public static bool TryParse(string? text, out TerminalId id) => IId<TerminalId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct DrawerId(Guid Value) : IId<DrawerId>
{
    public static DrawerId New() => IId<DrawerId>.New();

    public static DrawerId From(Guid value) => new(value);

    public static bool TryParse(string? text, out DrawerId id) => IId<DrawerId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId New() => IId<OrganisationId>.New();

    public static OrganisationId From(Guid value) => new(value);

    public static bool TryParse(string? text, out OrganisationId id) => IId<OrganisationId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
