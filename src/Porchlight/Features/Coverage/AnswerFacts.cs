using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Porchlight.Platform;
using Porchlight.X12;

namespace Porchlight.Coverage;

/// <summary>What is kept of an answer beside the raw message: every statement with its segment, so that each figure can be traced.</summary>
internal sealed record AnswerFacts : IPatientData
{
    private static readonly JsonSerializerOptions _short = MakeShort();

    public List<KnownBenefit> Benefits { get; init; } = [];

    /// <summary>Dates of the patient (2100C/D DTP).</summary>
    public List<AnswerDate> Dates { get; init; } = [];

    /// <summary>What the payer has otherwise on file: offered, never applied by itself (x12.md §4.1).</summary>
    public List<Correction> Corrections { get; init; } = [];

    public static AnswerFacts Of(EligibilityAnswer answer, IEnumerable<Correction> corrections) => new()
    {
        Benefits = [.. answer.Benefits.Select(KnownBenefit.Of)],
        Dates = [.. answer.Dates],
        Corrections = [.. corrections],
    };

    public static AnswerFacts Read(Phi<string>? stored) =>
        stored is { } text ? JsonSerializer.Deserialize<AnswerFacts>(text.Reveal(), _short)! : new AnswerFacts();

    public Phi<string> Write() => JsonSerializer.Serialize(this, _short);

    /// <summary>What a visit of these service types costs on that day, picked by the rules of x12.md §4.</summary>
    public VisitBenefits For(IReadOnlyList<string> serviceTypes, DateOnly date) => VisitBenefits.Pick(
        new EligibilityAnswer
        {
            Traces = [],
            Reference = "",
            PayerName = "",
            PayerId = "",
            Rejections = [],
            Dates = Dates,
            Benefits = [.. Benefits.Select(benefit => benefit.ToBenefit())],
            IsComplete = true,
        },
        serviceTypes,
        date);

    public override string ToString() => Phi<string>.Redacted;

    // Most elements of most statements are empty; leaving them out makes the stored text a fifth.
    private static JsonSerializerOptions MakeShort()
    {
        var options = new JsonSerializerOptions(PlatformJson.Options)
        {
            IgnoreReadOnlyProperties = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver
            {
                Modifiers =
                {
                    type =>
                    {
                        foreach (var property in type.Properties)
                        {
                            property.ShouldSerialize = (_, value) => value is not (null or "" or ICollection { Count: 0 });
                        }
                    },
                },
            },
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>One field the payer has otherwise than we do.</summary>
/// <param name="Field">The name of our form field.</param>
public sealed record Correction(string Field, Phi<string> Ours, Phi<string> Theirs);
