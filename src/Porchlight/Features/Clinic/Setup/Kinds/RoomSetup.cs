using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Room>;

namespace Porchlight.Clinic;

internal sealed class RoomSetup() : SetupKind<Room, RoomId>("rooms", "Rooms of the building", "Room", id => new Room { Id = id })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_room", new Refusal("setup.room-taken", "This site has a room of that name.", "name"));

    protected override IReadOnlyList<SetupField<Room>> Form { get; } =
    [
        F.Site(row => row.SiteId, (row, value) => row.SiteId = value!.Value),
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 40) with { InList = true },
        F.Choice<RoomKind>("kind", "Kind", row => row.Kind, (row, value) => row.Kind = value!.Value) with { InList = true },
        F.Choice("departmentId", "Department", row => row.DepartmentId, (row, value) => row.DepartmentId = value, Departments, needed: false),
        F.Text("floor", "Floor", row => row.Floor, (row, value) => row.Floor = value, 20, needed: false) with { InList = true },
        F.Text("directions", "The way there, English", row => row.Directions, (row, value) => row.Directions = value, 400),
        F.Text("directionsEs", "The way there, Spanish", row => row.DirectionsEs, (row, value) => row.DirectionsEs = value, 400, needed: false),
        F.Text("stepFree", "Without steps, English", row => row.StepFree, (row, value) => row.StepFree = value, 400, needed: false),
        F.Text("stepFreeEs", "Without steps, Spanish", row => row.StepFreeEs, (row, value) => row.StepFreeEs = value, 400, needed: false),
        InUse,
    ];

    protected override IEnumerable<Refusal> Rules(Room row, ClinicSnapshot clinic)
    {
        if (clinic.Departments.Find(row.DepartmentId) is { } department && department.SiteId != row.SiteId)
        {
            yield return new Refusal("setup.department-elsewhere", "This department is at another site.", "departmentId");
        }
    }

    private static IEnumerable<Choice> Departments(ClinicSnapshot clinic) =>
        clinic.Departments.Active.Select(department => new Choice(department.Id.ToString(), $"{department.Name}, {clinic.Sites.Find(department.SiteId)?.Name}"));
}
