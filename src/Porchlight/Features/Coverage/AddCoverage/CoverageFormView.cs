using Porchlight.Clinic.Api;
using Porchlight.Platform.Drafts;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <param name="Action">Where the form is sent.</param>
/// <param name="Version">What it was filled from; 0 for a new card.</param>
public sealed record CoverageFormView(
    PatientBannerView Banner, ClinicSnapshot Clinic, CoverageForm Form, string Action, OperationId Operation, long Version, IReadOnlyList<Refusal> Refusals) : IPatientData
{
    /// <summary>The key under which it is kept as it is typed.</summary>
    public required string Draft { get; init; }

    public KeptDraft? Restored { get; init; }

    /// <summary>What is on file, when somebody else changed it meanwhile.</summary>
    public CoverageForm? OnFile { get; init; }

    public Refusal? this[string field] => Refusals.FirstOrDefault(refusal => refusal.Field == field);

    public override string ToString() => Phi<string>.Redacted;
}
