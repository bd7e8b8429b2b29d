using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Holiday>;

namespace Porchlight.Clinic;

internal sealed class HolidaySetup() : SetupKind<Holiday, HolidayId>("holidays", "Holidays", "Holiday", id => new Holiday { Id = id })
{
    protected override IReadOnlyList<SetupField<Holiday>> Form { get; } =
    [
        F.Date("date", "Day", row => row.Date, (row, value) => row.Date = value) with { InList = true },
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 80) with { InList = true },
        F.Site(row => row.SiteId, (row, value) => row.SiteId = value, needed: false) with { Note = "No site means all of them." },
        F.Tick("isClosed", "Closed that day", row => row.IsClosed, (row, value) => row.IsClosed = value) with { InList = true },
        InUse,
    ];
}
