using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Drawer>;

namespace Porchlight.Clinic;

internal sealed class DrawerSetup() : SetupKind<Drawer, DrawerId>("drawers", "Cash drawers", "Cash drawer", id => new Drawer { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_drawer", new Refusal("setup.drawer-taken", "This site has a drawer of that name.", "name"));

    protected override IReadOnlyList<SetupField<Drawer>> Form { get; } =
    [
        F.Site(row => row.SiteId, (row, value) => row.SiteId = value!.Value),
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 40) with { InList = true },
        InUse,
    ];
}
