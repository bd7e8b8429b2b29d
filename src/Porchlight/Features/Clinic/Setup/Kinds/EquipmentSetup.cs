using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Equipment>;

namespace Porchlight.Clinic;

internal sealed class EquipmentSetup() : SetupKind<Equipment, EquipmentId>("equipment", "Equipment", "Equipment", id => new Equipment { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_equipment", new Refusal("setup.equipment-taken", "This site has equipment of that name.", "name"));

    protected override IReadOnlyList<SetupField<Equipment>> Form { get; } =
    [
        F.Site(row => row.SiteId, (row, value) => row.SiteId = value!.Value),
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 80) with { InList = true },
        F.Text("kind", "Kind", row => row.Kind, (row, value) => row.Kind = value.ToLowerInvariant(), 40) with { InList = true, Note = "The word visit types ask for it by, such as ultrasound." },
        InUse,
    ];
}
