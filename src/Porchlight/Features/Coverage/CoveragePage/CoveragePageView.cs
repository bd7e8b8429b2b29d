using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

public sealed record CoveragePageView(PatientBannerView Banner, PlansView Plans, IReadOnlyList<HistoryLine> History) : IPatientData
{
    public PlanView Plan => Plans.Plans[0];

    /// <summary>Payer's provider line, for the telephone.</summary>
    public string PayerPhone { get; init; } = "";

    public LocalDate Today { get; init; }

    public OperationId EndOperation { get; init; } = OperationId.New();

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>One answer, or one silence.</summary>
/// <param name="Standing">Empty, <c>stands now</c>, or why it does not.</param>
public sealed record HistoryLine(
    GlyphState Glyph, string When, string Outcome, string Why, string For, string Source, string Standing, RawMessageId? Question, RawMessageId? Reply) : IPatientData
{
    public Phi<string>? ToldBy { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}
