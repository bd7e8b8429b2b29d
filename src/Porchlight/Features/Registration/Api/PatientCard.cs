using NodaTime;

namespace Porchlight.Registration.Api;

/// <summary>What any room shows of a patient. The shown name is what we say; the legal name is what the claim says.</summary>
public sealed record PatientCard(PatientId Id, Mrn Mrn, PersonName Legal, PersonName Shown, LocalDate Born) : IPatientData
{
    public Sex Sex { get; init; }

    public string? Pronouns { get; init; }

    /// <summary>BCP 47, shortest form: <c>en</c>, <c>es</c>, <c>vi</c>.</summary>
    public string Language { get; init; } = "en";

    public bool NeedsInterpreter { get; init; }

    /// <summary>The number to use first; mobile before home before work.</summary>
    public PhoneNumber? Phone { get; init; }

    public EmailAddress? Email { get; init; }

    public TextConsent TextConsent { get; init; }

    /// <summary>Worst first.</summary>
    public IReadOnlyList<PatientFlag> Flags { get; init; } = [];

    public PostalAddress? Address { get; init; }

    public long Version { get; init; }

    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>A place that mail reaches, as typed.</summary>
public sealed record PostalAddress(string Line1, string? Line2, string City, string State, string Zip) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>What the payer has on file (X12 DMG03); nobody is asked to prove it.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
    Unspecified,
}

/// <summary>What the patient allowed us to text. Asked per person, kept until revoked.</summary>
public enum TextConsent
{
    NotAsked,
    Nothing,
    VisitReminders,
    Everything,
}

/// <summary>A fact the desk must know at a glance, never a diagnosis. In the order of harm when missed.</summary>
public enum PatientFlag
{
    Deceased,
    DoNotCallHome,
    Confidential,

    /// <summary>Opens only for who has to do with the patient, or by a reason that is reviewed.</summary>
    Restricted,
    HardOfHearing,
    LowVision,
    StepFreeRoute,
}
