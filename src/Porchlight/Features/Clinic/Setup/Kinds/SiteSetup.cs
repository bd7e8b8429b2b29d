using NodaTime;
using Porchlight.Clinic.Api;
using F = Porchlight.Clinic.FieldsOf<Porchlight.Clinic.Site>;

namespace Porchlight.Clinic;

internal sealed class SiteSetup() : SetupKind<Site, SiteId>("sites", "Sites", "Site", id => new Site { Id = id, Opens = new LocalTime(8, 0), Closes = new LocalTime(17, 0) })
{
    public override (string Table, Refusal Why)? Taken => ("clinic_site", new Refusal("setup.letter-taken", "Another site has this letter.", "letter"));

    protected override IReadOnlyList<SetupField<Site>> Form { get; } =
    [
        F.Text("name", "Name", row => row.Name, (row, value) => row.Name = value, 60) with { InList = true },
        F.Checked("letter", "Letter of its tickets", row => row.Letter, (row, value) => row.Letter = value, Forms.Letter) with { InList = true, Needed = true },
        F.Checked("zone", "Time zone", row => row.Zone, (row, value) => row.Zone = value, Forms.Zone) with { InList = true, Needed = true, Note = "Such as America/Chicago." },
        F.Checked("phone", "Phone", row => row.Phone, (row, value) => row.Phone = value, Forms.Phone) with { InList = true, Needed = true },
        F.Text("line", "Street", row => row.Line, (row, value) => row.Line = value, 100),
        F.Text("city", "City", row => row.City, (row, value) => row.City = value, 60),
        F.Checked("state", "State", row => row.State, (row, value) => row.State = value, Forms.State) with { Needed = true },
        F.Checked("zip", "ZIP", row => row.Zip, (row, value) => row.Zip = value, Forms.Zip) with { Needed = true },
        F.Many("openDays", "Open on", row => row.OpenDays, (row, value) => row.OpenDays = value, Day, day => day.ToString(), _ => F.Words<IsoDayOfWeek>().Where(day => day.Value != nameof(IsoDayOfWeek.None))),
        F.Time("opens", "Opens", row => row.Opens, (row, value) => row.Opens = value),
        F.Time("closes", "Closes", row => row.Closes, (row, value) => row.Closes = value),
        F.Text("directions", "The way there, English", row => row.Directions, (row, value) => row.Directions = value, 500, needed: false),
        F.Text("directionsEs", "The way there, Spanish", row => row.DirectionsEs, (row, value) => row.DirectionsEs = value, 500, needed: false),
        InUse,
    ];

    protected override IEnumerable<Refusal> Rules(Site row, ClinicSnapshot clinic)
    {
        if (row.Closes <= row.Opens)
        {
            yield return new Refusal("setup.hours", "It must close after it opens.", "closes");
        }

        if (!row.IsActive && clinic.Providers.Active.Any(provider => provider.SiteIds is [var only] && only == row.Id))
        {
            yield return new Refusal("setup.site-in-use", "Providers work here and nowhere else. Move them first.", "isActive");
        }
    }

    private static IsoDayOfWeek? Day(string text) => Enum.TryParse<IsoDayOfWeek>(text, out var day) && day != IsoDayOfWeek.None ? day : null;
}
