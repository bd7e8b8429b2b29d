namespace Porchlight;

/// <summary>
/// Identifiers are UUIDv7 made by us before the row exists, one type per noun so that none is passed for another.
/// <c>default</c> means "none yet" and is never stored. They are opaque in addresses; guessing one gives nothing.
/// </summary>
public interface IId
{
    Guid Value { get; }
}

/// <summary>What an id type must offer so that binding, storage and JSON treat every one alike.</summary>
public interface IId<TSelf> : IId
    where TSelf : struct, IId<TSelf>
{
    static abstract TSelf From(Guid value);

    /// <summary>A new id, ordered by time of making to the millisecond only.</summary>
    static TSelf New() => TSelf.From(Guid.CreateVersion7());

    /// <summary>Reads the 32 or 36 character form, null when it is neither.</summary>
    static TSelf? Parse(string? text) => Guid.TryParse(text, out var value) && value != Guid.Empty ? TSelf.From(value) : null;

    /// <summary>The form that endpoint parameters are bound by.</summary>
    static bool TryParse(string? text, out TSelf id)
    {
        var parsed = Parse(text);
        id = parsed.GetValueOrDefault();
        return parsed is not null;
    }
}

public readonly record struct PatientId(Guid Value) : IId<PatientId>
{
    public static PatientId New() => IId<PatientId>.New();

    public static PatientId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PatientId id) => IId<PatientId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct AppointmentId(Guid Value) : IId<AppointmentId>
{
    public static AppointmentId New() => IId<AppointmentId>.New();

    public static AppointmentId From(Guid value) => new(value);

    public static bool TryParse(string? text, out AppointmentId id) => IId<AppointmentId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct SiteId(Guid Value) : IId<SiteId>
{
    public static SiteId New() => IId<SiteId>.New();

    public static SiteId From(Guid value) => new(value);

    public static bool TryParse(string? text, out SiteId id) => IId<SiteId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct ProviderId(Guid Value) : IId<ProviderId>
{
    public static ProviderId New() => IId<ProviderId>.New();

    public static ProviderId From(Guid value) => new(value);

    public static bool TryParse(string? text, out ProviderId id) => IId<ProviderId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct PayerId(Guid Value) : IId<PayerId>
{
    public static PayerId New() => IId<PayerId>.New();

    public static PayerId From(Guid value) => new(value);

    public static bool TryParse(string? text, out PayerId id) => IId<PayerId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct VisitTypeId(Guid Value) : IId<VisitTypeId>
{
    public static VisitTypeId New() => IId<VisitTypeId>.New();

    public static VisitTypeId From(Guid value) => new(value);

    public static bool TryParse(string? text, out VisitTypeId id) => IId<VisitTypeId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

public readonly record struct UserId(Guid Value) : IId<UserId>
{
    public static UserId New() => IId<UserId>.New();

    public static UserId From(Guid value) => new(value);

    public static bool TryParse(string? text, out UserId id) => IId<UserId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>Made when a form is rendered; the same one again is the same act, and changes nothing.</summary>
public readonly record struct OperationId(Guid Value) : IId<OperationId>
{
    public static OperationId New() => IId<OperationId>.New();

    public static OperationId From(Guid value) => new(value);

    public static bool TryParse(string? text, out OperationId id) => IId<OperationId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
