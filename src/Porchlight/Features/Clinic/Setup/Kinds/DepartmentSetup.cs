using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Department>;

namespace Porchlight.Clinic;

internal sealed class DepartmentSetup() : SetupKind<Department, DepartmentId>("departments", "Departments", "Department", id => new Department { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_department", new Refusal("setup.department-taken", "This site has a department of that name.", "name"));

    protected override IReadOnlyList<SetupField<Department>> Form { get; } =
    [
        F.Site(row => row.SiteId, (row, value) => row.SiteId = value!.Value),
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 80) with { InList = true },
        F.Text("nameEs", "Name in Spanish", row => row.NameEs, (row, value) => row.NameEs = value, 80, needed: false) with { InList = true },
        F.Text("floor", "Floor", row => row.Floor, (row, value) => row.Floor = value, 20, needed: false) with { InList = true },
        F.Checked("phone", "Phone", row => row.Phone, (row, value) => row.Phone = value, Forms.Phone) with { InList = true, Needed = true },
        InUse,
    ];
}
