using NodaTime;

namespace Porchlight.Registration.Api;

public sealed record PatientRegistered(PatientId Patient, SiteId? Site);

/// <summary>Something on the record changed. <paramref name="Fields"/> are names of form fields, never values.</summary>
public sealed record PatientChanged(PatientId Patient, IReadOnlyList<string> Fields);

/// <summary>The insurance card as it was told at registration, for Coverage to take on. A null payer is one not on the list.</summary>
public sealed record CoverageGiven(
    PatientId Patient, PayerId? Payer, string PlanName, Phi<string> MemberId, PolicyHolder Holder, Subscriber? Subscriber);

/// <summary>Who holds the policy, seen from the patient (X12 INS02, PAT01).</summary>
public enum PolicyHolder
{
    Self,
    Spouse,
    Parent,
    Other,
}

/// <summary>The policy's holder when it is not the patient.</summary>
public sealed record Subscriber(PersonName Name, LocalDate Born) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
