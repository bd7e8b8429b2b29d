namespace Porchlight.Coverage.Api;

public readonly record struct CoverageId(Guid Value) : IId<CoverageId>
{
    public static CoverageId New() => IId<CoverageId>.New();

    public static CoverageId From(Guid value) => new(value);

    public static bool TryParse(string? text, out CoverageId id) => IId<CoverageId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>One question to a payer.</summary>
public readonly record struct InquiryId(Guid Value) : IId<InquiryId>
{
    public static InquiryId New() => IId<InquiryId>.New();

    public static InquiryId From(Guid value) => new(value);

    public static bool TryParse(string? text, out InquiryId id) => IId<InquiryId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>One answer as understood, from the payer or from a person who called it.</summary>
public readonly record struct AnswerId(Guid Value) : IId<AnswerId>
{
    public static AnswerId New() => IId<AnswerId>.New();

    public static AnswerId From(Guid value) => new(value);

    public static bool TryParse(string? text, out AnswerId id) => IId<AnswerId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}

/// <summary>A raw message to or from an outside party, as it was (invariant 11).</summary>
public readonly record struct RawMessageId(Guid Value) : IId<RawMessageId>
{
    public static RawMessageId New() => IId<RawMessageId>.New();

    public static RawMessageId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RawMessageId id) => IId<RawMessageId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
