using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Ui;

namespace Porchlight.Coverage;

/// <summary>A patient's plans on a day, as the card on the chart shows them.</summary>
public sealed record PlansView(PatientId Patient, LocalDate Date, IReadOnlyList<PlanView> Plans) : IPatientData
{
    public bool MayVerify { get; init; }

    public bool MayEdit { get; init; }

    public OperationId Operation { get; init; } = OperationId.New();

    /// <summary>Why the last press did nothing.</summary>
    public Refusal? Refusal { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <param name="Order"><c>primary</c>, <c>secondary</c>.</param>
/// <param name="Holder"><c>self</c>, <c>parent</c>.</param>
public sealed record PlanView(CoverageCard Card, string Order, string Holder) : IPatientData
{
    public IReadOnlyList<TileView> Tiles { get; init; } = [];

    /// <summary>Further facts of the answer that a person should know: other payers, authorization, messages of the payer.</summary>
    public IReadOnlyList<NoteView> Notes { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public LocalDate? To { get; init; }

    public GlyphState Glyph => Card.Outcome switch
    {
        CoverageOutcome.Active => GlyphState.Ready,
        CoverageOutcome.Asking => GlyphState.OnItsWay,
        CoverageOutcome.CannotTell => GlyphState.CannotTell,
        CoverageOutcome.Inactive => GlyphState.Stop,
        _ => GlyphState.Todo,
    };

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>A figure with its reason and its source.</summary>
public sealed record TileView(string Label, string Figure, string Under, FigureSource? Source);

public sealed record NoteView(string Kind, string Title, Phi<string> Text, FigureSource? Source = null);
