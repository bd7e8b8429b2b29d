using Microsoft.AspNetCore.Components;
using NodaTime;
using Porchlight.Platform.Ui;
using Porchlight.Registration;
using Porchlight.Registration.Api;

namespace Porchlight.PatientSummary;

public sealed record ChartView(
    PatientBannerView Banner, IReadOnlyList<RenderFragment> Cards, IReadOnlyList<RenderFragment> Aside, IReadOnlyList<ChartAct> Acts,
    IReadOnlyList<PersonBeside> People, IReadOnlyList<TimelineRow> Timeline) : IPatientData
{
    public bool MayEdit { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>Somebody around the patient.</summary>
public sealed record PersonBeside(RelationRole Role, PersonName Name, string Relation, PatientId? OnFile, PhoneNumber? Phone) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <param name="At">At the site.</param>
/// <param name="IsOfAnotherYear">Not of this one: the day says its year.</param>
public sealed record TimelineRow(TimelineLine Line, LocalDateTime At, bool IsOfAnotherYear);
