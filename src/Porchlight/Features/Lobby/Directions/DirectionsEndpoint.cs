using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Lobby;

/// <summary>The way from the site's door to the room, for this patient: their language, and without stairs when they need that.</summary>
public sealed record DirectionsView(PatientCard? Patient, SiteInfo Site, RoomInfo? Room, LocalDateTime At, bool IsStepFree, string Language, string PrintedBy, LocalDateTime PrintedAt) : IPatientData
{
    public string ToBuilding => Site.Directions.In(Language);

    /// <summary>Empty when the practice has not written it down.</summary>
    public string ToRoom => Room is null ? "" : (IsStepFree ? Room.StepFree : Room.Directions).In(Language);

    public override string ToString() => Phi<string>.Redacted;
}

internal sealed class DirectionsReader(AppointmentCards visits, PatientCards patients, ClinicDirectory clinic, Who who, IClock clock)
{
    public async Task<(AppointmentCard Visit, DirectionsView View)?> FindAsync(AppointmentId id, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(id, cancellationToken) is not { } visit)
        {
            return null;
        }

        var practice = await clinic.NowAsync(cancellationToken);
        var site = practice.Site(visit.Site);
        var patient = await patients.OneAsync(visit.Patient, cancellationToken);
        return (visit, new DirectionsView(
            patient, site, practice.Rooms.Find(visit.Room), visit.Start.InZone(site.Zone).LocalDateTime, patient?.Flags.Contains(PatientFlag.StepFreeRoute) == true,
            patient?.Language ?? "en", who.Name, clock.GetCurrentInstant().InZone(site.Zone).LocalDateTime));
    }
}

internal static class DirectionsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/appointments/{id}/directions", async (AppointmentId id, DirectionsReader directions, Shown shown, CancellationToken cancellationToken) =>
        {
            if (await directions.FindAsync(id, cancellationToken) is not var (visit, view))
            {
                return Results.NotFound();
            }

            shown.Patient(visit.Patient);
            return Page.Of<DirectionsPage>(new { View = view });
        }).RequirePermission("schedule.view").Audited("directions.viewed");
}
