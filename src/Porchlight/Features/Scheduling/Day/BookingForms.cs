using NodaTime;
using NodaTime.Text;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The panel's booking form as it arrives: words only.</summary>
internal sealed record BookingForm(
    string? Patient, string? Moving, string? Visit, string? With, string? When, string? Place, string? Hold, string? Note, string? Overlap, string? Overbook,
    string? Date, string? Site)
{
    public static BookingForm Of(IFormCollection fields) => new(
        fields["patient"], fields["moving"], fields["visit"], fields["with"], fields["when"], fields["place"], fields["hold"], fields["note"],
        fields["overlap"], fields["overbook"], fields["date"], fields["site"]);

    public static Refusal PlaceMissing { get; } = new("booking.place-missing", "Choose one of the places.", "place");

    public static Refusal Incomplete { get; } = new("booking.incomplete", "Choose the patient and the visit first.", "visit");

    public PanelQuery Query() => new(
        IId<PatientId>.Parse(Patient), IId<AppointmentId>.Parse(Moving), Visit ?? "", With ?? "", When ?? "", PlaceKey.Read(Place), IId<HoldId>.Parse(Hold));

    public Decision<Command<AppointmentId>> Read(ClinicSnapshot clinic)
    {
        var (query, overbook) = (Query(), string.IsNullOrWhiteSpace(Overbook) ? (Phi<string>?)null : new Phi<string>(Overbook.Trim()));
        if (query.At is not { } place)
        {
            return PlaceMissing;
        }

        if (query.Moving is { } moving)
        {
            return new MoveAppointment(moving, place.Provider, place.Site, place.Start, query.Hold, Overlap is not null, overbook, place.Room);
        }

        if (query.Patient is not { } patient || PanelReader.Find(query.Visit, clinic) is not { } visitType)
        {
            return Incomplete;
        }

        var note = string.IsNullOrWhiteSpace(Note) ? (Phi<string>?)null : new Phi<string>(Note.Trim());
        return new BookAppointment(
            patient, visitType.Id, place.Provider, place.Site, place.Start, query.Hold, note, null, Overlap is not null, overbook, place.Room);
    }
}

/// <summary>A cell of the board that was pressed or dropped on.</summary>
/// <param name="Resource">The provider's column.</param>
/// <param name="Time">Local, <c>HH:mm</c>.</param>
/// <param name="Visit">An appointment to move, or the visit type to hold for.</param>
internal sealed record CellForm(string? Resource, string? Time, string? Date, string? Site, string? Visit, string? Patient, string? Hold)
{
    public static CellForm Of(IFormCollection fields) =>
        new(fields["resource"], fields["time"], fields["date"], fields["site"], fields["visit"], fields["patient"], fields["hold"]);

    public PlaceKey? Place(AskedDay day) =>
        IId<ProviderId>.Parse(Resource) is { } provider && LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(Time ?? "") is { Success: true, Value: var time }
            ? new PlaceKey(provider, day.Site.Id, SiteTime.At(day.Date + time, day.Site.Zone), null)
            : null;
}
