using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Drafts;

namespace Porchlight.Registration;

/// <summary>A form on the screen: what was typed, what is wrong with it, and what its lists offer.</summary>
public sealed record FormView(PatientForm Form, LocalDate Today, ClinicSnapshot Clinic) : IPatientData
{
    public OperationId Operation { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>The form comes back as it was left.</summary>
    public KeptDraft? Restored { get; init; }

    /// <summary>What concerns the form as a whole.</summary>
    public IEnumerable<Refusal> General => Refusals.Where(refusal => refusal.Field is null);

    public Refusal? this[string field] => Refusals.FirstOrDefault(refusal => refusal.Field == field);

    /// <summary>The birth date as understood; null while it cannot be.</summary>
    public BirthDate? Born => BirthDate.Read(Form["birthDate"], Today) is Decision<BirthDate>.Accepted accepted ? accepted.Value : null;

    public override string ToString() => Phi<string>.Redacted;
}
