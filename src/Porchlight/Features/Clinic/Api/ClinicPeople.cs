namespace Porchlight.Clinic.Api;

public enum ProviderKind
{
    Physician,
    NursePractitioner,
    PhysicianAssistant,

    /// <summary>A column of the board that is no one person: nurse visits, the lab.</summary>
    Team,
}

/// <param name="Name">As said at the desk: <c>Dr. Abara</c>, <c>N. Okafor, NP</c>.</param>
/// <param name="Npi">The person's own (type 1). Null for a team, which bills under the organisation's.</param>
/// <param name="TaxonomyCode">The provider taxonomy code sent in PRV03; its description is licensed and not shipped.</param>
/// <param name="Languages">ISO 639-1 codes of the languages spoken with patients, English among them.</param>
public sealed record ProviderInfo(
    ProviderId Id, string Name, string Family, string Given, string Credential, ProviderKind Kind, Npi? Npi, string Specialty, string TaxonomyCode,
    IReadOnlyList<SiteId> SiteIds, IReadOnlyList<string> Languages, bool TakesNewPatients, bool IsActive)
{
    /// <summary><c>Ngozi Abara, MD</c>.</summary>
    public string FullName => (Given + " " + Family).Trim() + (Credential.Length == 0 ? "" : ", " + Credential);
}

public enum VisitMode
{
    InPerson,
    Video,
    Phone,
}

/// <summary>What can be booked (front-desk-operations.md §2).</summary>
/// <param name="Code">Ours, stable: <c>FU</c>.</param>
/// <param name="Name">At the desk: <c>Follow-up</c>.</param>
/// <param name="NewMinutes">Length for a new patient, a multiple of 5; the same as established where it makes no difference.</param>
/// <param name="ServiceTypeCodes">EQ01 of the 270 and EB03 of the copay looked for: <c>98</c>, <c>UC</c>, <c>MH</c>.</param>
/// <param name="RoomKind">Null when it needs no room.</param>
/// <param name="EquipmentKind">Null when it needs none.</param>
/// <param name="Specialties">Who sees it; empty for everybody.</param>
public sealed record VisitTypeInfo(
    VisitTypeId Id, string Code, string Name, InBoth PatientName, int NewMinutes, int EstablishedMinutes, int BufferBefore, int BufferAfter,
    IReadOnlyList<string> ServiceTypeCodes, bool NeedsReferral, bool NeedsAuthorization, RoomKind? RoomKind, string? EquipmentKind,
    IReadOnlyList<VisitMode> Modes, IReadOnlyList<string> Specialties, int? MinAge, int? MaxAge, bool IsPatientBookable, InBoth Prep, bool IsActive)
{
    public int Minutes(bool isNewPatient) => isNewPatient ? NewMinutes : EstablishedMinutes;

    public bool IsSeenBy(ProviderInfo provider) => Specialties.Count == 0 || Specialties.Contains(provider.Specialty);
}

/// <param name="ChargeCode">Ours. CPT codes and words are licensed and loaded by the site.</param>
public sealed record FeeInfo(FeeId Id, VisitTypeId VisitTypeId, string ChargeCode, string Description, Money Amount, NodaTime.LocalDate From, bool IsActive);
