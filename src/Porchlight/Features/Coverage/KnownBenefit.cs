using System.Text.Json.Serialization;
using Porchlight.X12;

namespace Porchlight.Coverage;

/// <summary>An EB as it is kept, with short names because thousands are. Empty means not sent.</summary>
internal sealed record KnownBenefit
{
    [JsonPropertyName("c")]
    public string Code { get; init; } = "";

    [JsonPropertyName("k")]
    public BenefitKind Kind { get; init; }

    [JsonPropertyName("l")]
    public string Level { get; init; } = "";

    [JsonPropertyName("t")]
    public List<string> ServiceTypes { get; init; } = [];

    [JsonPropertyName("i")]
    public string InsuranceType { get; init; } = "";

    [JsonPropertyName("pl")]
    public string? Plan { get; init; }

    [JsonPropertyName("p")]
    public string Period { get; init; } = "";

    [JsonPropertyName("a")]
    public long? AmountCents { get; init; }

    [JsonPropertyName("pc")]
    public decimal? Percent { get; init; }

    [JsonPropertyName("qq")]
    public string QuantityQualifier { get; init; } = "";

    [JsonPropertyName("q")]
    public decimal? Quantity { get; init; }

    [JsonPropertyName("au")]
    public string AuthorizationRequired { get; init; } = "";

    [JsonPropertyName("n")]
    public BenefitNetwork Network { get; init; }

    [JsonPropertyName("pr")]
    public string Procedure { get; init; } = "";

    [JsonPropertyName("d")]
    public List<AnswerDate> Dates { get; init; } = [];

    [JsonPropertyName("f")]
    public List<BenefitFrequency> Frequencies { get; init; } = [];

    [JsonPropertyName("m")]
    public List<string> Messages { get; init; } = [];

    [JsonPropertyName("e")]
    public List<RelatedEntity> Entities { get; init; } = [];

    [JsonPropertyName("r")]
    public List<Rejection> Rejections { get; init; } = [];

    [JsonPropertyName("pos")]
    public string? PlaceOfService { get; init; }

    [JsonPropertyName("s")]
    public string Segment { get; init; } = "";

    [JsonPropertyName("x")]
    public int SegmentIndex { get; init; }

    [JsonPropertyName("lo")]
    public string Loop { get; init; } = "";

    public override string ToString() => Phi<string>.Redacted;

    public static KnownBenefit Of(Benefit benefit) => new()
    {
        Code = benefit.Code,
        Kind = benefit.Kind,
        Level = benefit.Level,
        ServiceTypes = [.. benefit.ServiceTypes],
        InsuranceType = benefit.InsuranceType,
        Plan = benefit.Plan,
        Period = benefit.Period,
        AmountCents = benefit.AmountCents,
        Percent = benefit.Percent,
        QuantityQualifier = benefit.QuantityQualifier,
        Quantity = benefit.Quantity,
        AuthorizationRequired = benefit.AuthorizationRequired,
        Network = benefit.Network,
        Procedure = benefit.Procedure,
        Dates = [.. benefit.Dates],
        Frequencies = [.. benefit.Frequencies],
        Messages = [.. benefit.Messages],
        Entities = [.. benefit.Entities],
        Rejections = [.. benefit.Rejections],
        PlaceOfService = benefit.PlaceOfService,
        Segment = benefit.Segment,
        SegmentIndex = benefit.SegmentIndex,
        Loop = benefit.Loop,
    };

    public Benefit ToBenefit() => new()
    {
        Code = Code,
        Kind = Kind,
        Level = Level,
        ServiceTypes = ServiceTypes,
        InsuranceType = InsuranceType,
        Plan = Plan,
        Period = Period,
        AmountCents = AmountCents,
        Percent = Percent,
        QuantityQualifier = QuantityQualifier,
        Quantity = Quantity,
        AuthorizationRequired = AuthorizationRequired,
        Network = Network,
        Procedure = Procedure,
        Dates = Dates,
        Frequencies = Frequencies,
        Messages = Messages,
        Entities = Entities,
        Rejections = Rejections,
        PlaceOfService = PlaceOfService,
        Segment = Segment,
        SegmentIndex = SegmentIndex,
        Loop = Loop,
    };
}
