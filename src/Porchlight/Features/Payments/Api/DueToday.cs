using Porchlight.Platform.Wording;

namespace Porchlight.Payments.Api;

/// <summary>What a patient is asked for at a visit: one number and the lines that add up to it.</summary>
/// <param name="Total">Never below zero.</param>
/// <param name="IsCopayKnown">False when the plan did not say what the copay is: the total may be too small, and a person may type one.</param>
public sealed record DueToday(AppointmentId Appointment, PatientId Patient, Money Total, IReadOnlyList<DueLine> Lines, bool IsCopayKnown);

public enum DueKind
{
    Copay,

    /// <summary>Left open from an earlier visit.</summary>
    Balance,

    /// <summary>Paid ahead; its amount is zero or below.</summary>
    Credit,
}

/// <summary>One amount with its reason and where that comes from. Label and reason are English keys of the words with their facts.</summary>
/// <param name="SourcePath">The page that explains the figure, null when there is none.</param>
public sealed record DueLine(DueKind Kind, string Label, IReadOnlyList<string> LabelFacts, Money Amount, string Reason, IReadOnlyList<string> ReasonFacts, string? SourcePath)
{
    public string SayLabel(Words words) => words[Label, [.. LabelFacts]];

    public string SayReason(Words words) => words[Reason, [.. ReasonFacts]];
}
