using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.VisitType>;

namespace Porchlight.Clinic;

internal sealed class VisitTypeSetup() : SetupKind<VisitType, VisitTypeId>(
    "visit-types", "Visit types", "Visit type", id => new VisitType { Id = id, NewMinutes = 20, EstablishedMinutes = 20, ServiceTypeCodes = ["98"], Modes = [VisitMode.InPerson] })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_visit_type", new Refusal("setup.code-taken", "Another visit type has this code.", "code"));

    protected override IReadOnlyList<SetupField<VisitType>> Form { get; } =
    [
        F.Checked("code", "Code", row => row.Code, (row, value) => row.Code = value, Forms.Code) with { InList = true, Needed = true },
        F.Text("name", "Name at the desk", row => row.Name, (row, value) => row.Name = value, 60) with { InList = true },
        F.Text("patientName", "Name for patients, English", row => row.PatientName, (row, value) => row.PatientName = value, 80),
        F.Text("patientNameEs", "Name for patients, Spanish", row => row.PatientNameEs, (row, value) => row.PatientNameEs = value, 80),
        F.Number("newMinutes", "Minutes, new patient", row => row.NewMinutes, (row, value) => row.NewMinutes = value!.Value, 5, 480, 5) with { InList = true },
        F.Number("establishedMinutes", "Minutes, known patient", row => row.EstablishedMinutes, (row, value) => row.EstablishedMinutes = value!.Value, 5, 480, 5) with { InList = true },
        F.Number("bufferBefore", "Minutes kept free before", row => row.BufferBefore, (row, value) => row.BufferBefore = value!.Value, 0, 60, 5),
        F.Number("bufferAfter", "Minutes kept free after", row => row.BufferAfter, (row, value) => row.BufferAfter = value!.Value, 0, 60, 5),
        F.List("serviceTypeCodes", "Service types asked of payers", row => row.ServiceTypeCodes, (row, value) => row.ServiceTypeCodes = value, IsServiceType) with { Note = "X12 codes such as 98, UC, MH; the copay is looked for under the first." },
        F.Choice<RoomKind>("roomKind", "Room it needs", row => row.RoomKind, (row, value) => row.RoomKind = value, needed: false) with { InList = true },
        F.Text("equipmentKind", "Equipment it needs", row => row.EquipmentKind, (row, value) => row.EquipmentKind = value.ToLowerInvariant(), 40, needed: false),
        F.Many("modes", "How", row => row.Modes, (row, value) => row.Modes = value, Mode, mode => mode.ToString(), _ => F.Words<VisitMode>()),
        F.List("specialties", "Specialties that see it", row => row.Specialties, (row, value) => row.Specialties = value, item => item.Length <= 60, needed: false) with { Note = "Nothing here means everybody." },
        F.Number("minAge", "From age", row => row.MinAge, (row, value) => row.MinAge = value, 0, 120, needed: false),
        F.Number("maxAge", "To age", row => row.MaxAge, (row, value) => row.MaxAge = value, 0, 120, needed: false),
        F.Tick("needsReferral", "Needs a referral", row => row.NeedsReferral, (row, value) => row.NeedsReferral = value),
        F.Tick("needsAuthorization", "Needs an authorization", row => row.NeedsAuthorization, (row, value) => row.NeedsAuthorization = value),
        F.Tick("isPatientBookable", "Patients may book it themselves", row => row.IsPatientBookable, (row, value) => row.IsPatientBookable = value),
        F.Text("prep", "How to prepare, English", row => row.Prep, (row, value) => row.Prep = value, 600, needed: false),
        F.Text("prepEs", "How to prepare, Spanish", row => row.PrepEs, (row, value) => row.PrepEs = value, 600, needed: false),
        InUse,
    ];

    protected override IEnumerable<Refusal> Rules(VisitType row, ClinicSnapshot clinic)
    {
        if (row.MinAge > row.MaxAge)
        {
            yield return new Refusal("setup.ages", "The upper age is below the lower one.", "maxAge");
        }

        if (row.EquipmentKind.Length > 0 && clinic.Equipment.Active.All(equipment => equipment.Kind != row.EquipmentKind))
        {
            yield return new Refusal("setup.no-such-equipment", "No site has equipment of this kind.", "equipmentKind");
        }
    }

    // X12 service type codes are one to three letters and digits (EQ01, data element 1365).
    private static bool IsServiceType(string code) => code.Length is >= 1 and <= 3 && code.All(char.IsAsciiLetterOrDigit);

    private static VisitMode? Mode(string text) => Enum.TryParse<VisitMode>(text, out var mode) ? mode : null;
}
