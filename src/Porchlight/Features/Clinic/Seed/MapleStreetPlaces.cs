using System.Globalization;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Seeding;

namespace Porchlight.Clinic;

/// <summary>Three buildings in two time zones, with what stands in them.</summary>
internal static class MapleStreetPlaces
{
    private static readonly IsoDayOfWeek[] _workdays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly (string Site, string Name, string NameEs, string Floor, string Phone)[] _departments =
    [
        ("Main", "Family Medicine", "Medicina familiar", "1", "(217) 555-0111"),
        ("Main", "Internal Medicine", "Medicina interna", "2", "(217) 555-0112"),
        ("Main", "Nursing", "Enfermería", "1", "(217) 555-0113"),
        ("Main", "Laboratory", "Laboratorio", "1", "(217) 555-0114"),
        ("Main", "Billing office", "Oficina de facturación", "2", "(217) 555-0115"),
        ("Main", "Medical records", "Archivo médico", "2", "(217) 555-0116"),
        ("Riverside", "Pediatrics", "Pediatría", "1", "(217) 555-0131"),
        ("Riverside", "Women's Health", "Salud de la mujer", "2", "(217) 555-0132"),
        ("Riverside", "Behavioral Health", "Salud mental", "2", "(217) 555-0133"),
        ("Riverside", "Nursing", "Enfermería", "1", "(217) 555-0134"),
        ("Hillcrest", "Cardiology", "Cardiología", "2", "(303) 555-0151"),
        ("Hillcrest", "Dermatology", "Dermatología", "1", "(303) 555-0152"),
        ("Hillcrest", "Family Medicine", "Medicina familiar", "1", "(303) 555-0153"),
        ("Hillcrest", "Laboratory", "Laboratorio", "1", "(303) 555-0154"),
    ];

    // How many rooms of a kind are on a floor, in order of the corridor.
    private static readonly (string Site, string Department, string Floor, RoomKind Kind, string Name, int Count)[] _rooms =
    [
        ("Main", "Family Medicine", "1", RoomKind.Exam, "Room", 8),
        ("Main", "Internal Medicine", "2", RoomKind.Exam, "Room", 4),
        ("Main", "Family Medicine", "1", RoomKind.Procedure, "Procedure room", 2),
        ("Main", "Nursing", "1", RoomKind.Nurse, "Nurse room", 3),
        ("Main", "Laboratory", "1", RoomKind.Lab, "Lab", 2),
        ("Main", "Family Medicine", "1", RoomKind.Consult, "Quiet room", 1),
        ("Riverside", "Pediatrics", "1", RoomKind.Exam, "Room", 5),
        ("Riverside", "Women's Health", "2", RoomKind.Exam, "Room", 4),
        ("Riverside", "Women's Health", "2", RoomKind.Procedure, "Procedure room", 1),
        ("Riverside", "Women's Health", "2", RoomKind.Imaging, "Imaging", 1),
        ("Riverside", "Behavioral Health", "2", RoomKind.Consult, "Quiet room", 3),
        ("Riverside", "Nursing", "1", RoomKind.Nurse, "Nurse room", 2),
        ("Hillcrest", "Dermatology", "1", RoomKind.Exam, "Room", 4),
        ("Hillcrest", "Family Medicine", "1", RoomKind.Exam, "Room", 4),
        ("Hillcrest", "Cardiology", "2", RoomKind.Exam, "Room", 3),
        ("Hillcrest", "Cardiology", "2", RoomKind.Imaging, "Imaging", 2),
        ("Hillcrest", "Dermatology", "1", RoomKind.Procedure, "Procedure room", 1),
        ("Hillcrest", "Laboratory", "1", RoomKind.Lab, "Lab", 1),
        ("Hillcrest", "Family Medicine", "1", RoomKind.Nurse, "Nurse room", 1),
    ];

    private static readonly (string Site, string Name, string Kind)[] _equipment =
    [
        ("Main", "EKG cart", "ekg"),
        ("Main", "Spirometer", "spirometer"),
        ("Main", "Ultrasound", "ultrasound"),
        ("Riverside", "Ultrasound", "ultrasound"),
        ("Riverside", "Hearing booth", "audiometer"),
        ("Hillcrest", "EKG cart", "ekg"),
        ("Hillcrest", "Echo machine", "echo"),
        ("Hillcrest", "Treadmill", "treadmill"),
        ("Hillcrest", "Dermatoscope", "dermatoscope"),
    ];

    public static IReadOnlyList<Site> Sites(SeedContext context)
    {
        // Today is always a clinic day there, on a Sunday too.
        List<IsoDayOfWeek> days = [.. _workdays.Append(context.Today.DayOfWeek).Distinct().Order()];
        return
        [
            new Site
            {
                Id = context.Id<SiteId>("site", 0), Name = "Main", Letter = "M", Zone = "America/Chicago", Line = "100 Maple Street", City = "Sampleton",
                State = "IL", Zip = "62701", Phone = "(217) 555-0100", OpenDays = days, Opens = new LocalTime(8, 0), Closes = new LocalTime(17, 0),
                Directions = "On Maple Street at the corner of First, under the lamp. Parking is behind the building; the ramp is at the parking side door.",
                DirectionsEs = "En Maple Street, esquina con First, bajo la lámpara. El estacionamiento está detrás del edificio; la rampa está en la puerta del estacionamiento.",
            },
            new Site
            {
                Id = context.Id<SiteId>("site", 1), Name = "Riverside", Letter = "R", Zone = "America/Chicago", Line = "42 Riverside Drive", City = "Sampleton",
                State = "IL", Zip = "62702", Phone = "(217) 555-0130", OpenDays = days, Opens = new LocalTime(8, 0), Closes = new LocalTime(17, 30),
                Directions = "By the river, next to the footbridge. The bus stop Riverside is at the door. The entrance is level with the street.",
                DirectionsEs = "Junto al río, al lado del puente peatonal. La parada de autobús Riverside está en la puerta. La entrada está al nivel de la calle.",
            },
            new Site
            {
                Id = context.Id<SiteId>("site", 2), Name = "Hillcrest", Letter = "H", Zone = "America/Denver", Line = "7 Hillcrest Road", City = "Mockville",
                State = "CO", Zip = "80214", Phone = "(303) 555-0150", OpenDays = days, Opens = new LocalTime(8, 0), Closes = new LocalTime(17, 0),
                Directions = "At the top of Hillcrest Road. Park in front; the automatic door on the left has no step.",
                DirectionsEs = "En lo alto de Hillcrest Road. Estacione enfrente; la puerta automática de la izquierda no tiene escalón.",
            },
        ];
    }

    public static IReadOnlyList<Department> Departments(SeedContext context, IReadOnlyList<Site> sites) =>
        [.. _departments.Select((row, i) => new Department
        {
            Id = context.Id<DepartmentId>("department", i),
            SiteId = At(sites, row.Site),
            Name = row.Name,
            NameEs = row.NameEs,
            Floor = row.Floor,
            Phone = row.Phone,
        })];

    public static IEnumerable<Room> Rooms(SeedContext context, IReadOnlyList<Site> sites, IReadOnlyList<Department> departments)
    {
        var made = 0;
        var named = new Dictionary<(string Site, string Name), int>();
        foreach (var row in _rooms)
        {
            var site = At(sites, row.Site);
            var department = departments.Single(found => found.SiteId == site && found.Name == row.Department);
            for (var door = 1; door <= row.Count; door++)
            {
                // "Room 9" follows "Room 8" whatever department it belongs to; a room alone of its name has no number.
                var number = named[(row.Site, row.Name)] = named.GetValueOrDefault((row.Site, row.Name)) + 1;
                var numbered = row.Kind == RoomKind.Exam || _rooms.Where(other => other.Site == row.Site && other.Name == row.Name).Sum(other => other.Count) > 1;
                yield return new Room
                {
                    Id = context.Id<RoomId>("room", made++),
                    SiteId = site,
                    DepartmentId = department.Id,
                    Name = numbered ? string.Create(CultureInfo.InvariantCulture, $"{row.Name} {number}") : row.Name,
                    Kind = row.Kind,
                    Floor = row.Floor,
                    Directions = RoomWays.Way(row.Floor, department.Name, door),
                    DirectionsEs = RoomWays.WayEs(row.Floor, department.NameEs, door),
                    StepFree = RoomWays.StepFree(row.Floor, department.Name, door),
                    StepFreeEs = RoomWays.StepFreeEs(row.Floor, department.NameEs, door),
                };
            }
        }
    }

    public static IEnumerable<Equipment> Equipment(SeedContext context, IReadOnlyList<Site> sites) =>
        _equipment.Select((row, i) => new Equipment { Id = context.Id<EquipmentId>("equipment", i), SiteId = At(sites, row.Site), Name = row.Name, Kind = row.Kind });

    public static IEnumerable<Terminal> Terminals(SeedContext context, IReadOnlyList<Site> sites) =>
        sites.SelectMany((site, i) => Enumerable.Range(1, 2).Select(desk => new Terminal
        {
            Id = context.Id<TerminalId>("terminal", (i * 2) + desk - 1),
            SiteId = site.Id,
            Name = string.Create(CultureInfo.InvariantCulture, $"Desk {desk}"),
            Reader = string.Create(CultureInfo.InvariantCulture, $"{site.Name.ToLowerInvariant()}-desk-{desk}"),
        }));

    public static IEnumerable<Drawer> Drawers(SeedContext context, IReadOnlyList<Site> sites) =>
        sites.SelectMany((site, i) => Enumerable.Range(1, 3).Select(number => new Drawer
        {
            Id = context.Id<DrawerId>("drawer", (i * 3) + number - 1),
            SiteId = site.Id,
            Name = string.Create(CultureInfo.InvariantCulture, $"Drawer {number}"),
        }));

    public static SiteId At(IReadOnlyList<Site> sites, string name) => sites.Single(site => site.Name == name).Id;
}
