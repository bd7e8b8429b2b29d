using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Lobby;

/// <summary>W on the board: what to say to somebody who waits, and the time we give them.</summary>
/// <param name="Waited">Whole minutes since they came in.</param>
public sealed record PromiseView(AppointmentCard Visit, PatientCard? Patient, int Waited, LocalTime Offered, DateTimeZone Zone, LocalDate Today) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

internal sealed class PromiseReader(AppointmentCards visits, PatientCards patients, ClinicDirectory clinic, IClock clock)
{
    public async Task<PromiseView?> FindAsync(AppointmentId id, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(id, cancellationToken) is not { } visit)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        var zone = (await clinic.NowAsync(cancellationToken)).Site(visit.Site).Zone;
        var local = (now + Duration.FromMinutes(15)).InZone(zone).TimeOfDay;
        var waited = visit.Times.Arrived is { } arrived ? (int)(now - arrived).TotalMinutes : 0;
        return new PromiseView(visit, await patients.OneAsync(visit.Patient, cancellationToken), waited, new LocalTime(local.Hour, local.Minute / 5 * 5), zone, now.InZone(zone).Date);
    }
}

internal static class PromiseEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lobby/{id}/promise", OpenAsync).RequirePermission("lobby.view").Audited("lobby.promise-opened");
        routes.MapPost("/lobby/{id}/promise", PromiseAsync).RequirePermission("lobby.view").Audited("lobby.promised");
    }

    private static async Task<IResult> OpenAsync(AppointmentId id, PromiseReader reader, Shown shown, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<PromisePage>(new { View = view });
    }

    private static async Task<IResult> PromiseAsync(
        AppointmentId id, [FromForm] string? at, [FromForm(Name = "op")] OperationId op, PromiseReader reader, Who who, ICommandRunner runner, Shown shown,
        HttpContext http, Words words, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        var why = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(at ?? "") is { Success: true, Value: var time }
            ? (await runner.RunAsync(new PromiseTime(id, view.Today.At(time).InZoneLeniently(view.Zone).ToInstant()), op, who.Actor, cancellationToken)).Refusal
            : new Refusal("lobby.promise-time", "Give a time within the next four hours.", "at");
        if (why is not null)
        {
            shown.Patient(view.Visit.Patient);
            return Page.Of<PromisePage>(new { View = view, Why = why, At = at, Operation = op }, StatusCodes.Status422UnprocessableEntity);
        }

        http.Tell(words["Promised. It stands in the work list until they are roomed."]);
        return http.GoTo("/lobby");
    }
}
