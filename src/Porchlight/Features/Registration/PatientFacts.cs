using NodaTime;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>Everything a registration says of a patient, read and checked field by field. What one row cannot know (is that guarantor
/// on file and of age?) is decided with the database.</summary>
internal sealed record PatientFacts(PersonName Legal, LocalDate Born) : IPatientData
{
    public string? NameUsed { get; init; }

    public Sex Sex { get; init; }

    public string? Pronouns { get; init; }

    public string Language { get; init; } = "en";

    public bool NeedsInterpreter { get; init; }

    public TextConsent TextConsent { get; init; }

    /// <summary>Those that the desk may set; the others have acts of their own and stay as they are.</summary>
    public IReadOnlyList<PatientFlag> Flags { get; init; } = [];

    public static IReadOnlyList<PatientFlag> DeskFlags { get; } =
        [PatientFlag.DoNotCallHome, PatientFlag.HardOfHearing, PatientFlag.LowVision, PatientFlag.StepFreeRoute];

    public PhoneNumber? Phone { get; init; }

    public ContactKind PhoneKind { get; init; }

    public bool MayLeaveVoicemail { get; init; }

    public EmailAddress? Email { get; init; }

    public PostalAddress? Home { get; init; }

    /// <summary>Null: the patient owes the bill.</summary>
    public PersonAround? Guarantor { get; init; }

    public PersonAround? Emergency { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>Somebody around the patient: on file by chart number, or known by name.</summary>
internal sealed record PersonAround(string Relation) : IPatientData
{
    public Mrn? Chart { get; init; }

    public PersonName? Name { get; init; }

    public LocalDate? Born { get; init; }

    public PhoneNumber? Phone { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>The insurance card as told; checked for form only, because the payer has the last word.</summary>
internal sealed record CoverageFacts(PayerId? Payer, string PlanName, MemberId MemberId, PolicyHolder Holder, Subscriber? Subscriber) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
