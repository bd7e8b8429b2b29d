using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckIn;

/// <summary>Check-in with its money on one screen (front-desk-operations.md §3). Each act is a command of the room that owns it.</summary>
internal sealed class CheckInScreen : IFeature
{
    private const string Desk = "/desk";

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CheckInReader>();
        services.AddScoped<CheckInSteps>();
        services.AddScoped<CheckInDesk>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/checkin/{appointment}", Open).RequirePermission("visits.checkin").Audited("checkin.opened");
        routes.MapPost("/checkin/{appointment}", Finish).RequirePermission("visits.checkin").Audited("checkin.finished");
        routes.MapPost("/checkin/{appointment}/mark", MarkCheckedIn).RequirePermission("visits.checkin").Audited("visit.checkin");
        routes.MapPost("/checkin/{appointment}/cards/{intent}/cancel", StopCard).RequirePermission("payments.take").Audited("card.stopped");
    }

    private static async Task<IResult> Open(AppointmentId appointment, string? how, CheckInReader reader, Shown shown, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(appointment, new PayForm(how), cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<CheckInPage>(new { View = view });
    }

    private static async Task<IResult> Finish(
        AppointmentId appointment, IFormCollection fields, [FromForm(Name = "op")] OperationId op, CheckInDesk desk, CheckInReader reader, Shown shown,
        HttpContext http, Words words, CancellationToken cancellationToken)
    {
        var form = PayForm.Of(fields);
        var done = await desk.FinishAsync(appointment, form, op, cancellationToken);
        if (done is Decision<CheckInDone>.Accepted { Value: var told })
        {
            http.Tell(words[told.Text, [.. told.Facts]], told.UndoPath);
            return http.GoTo(told.IsWaitingForCard ? $"/checkin/{appointment}" : Desk);
        }

        if (await reader.ReadAsync(appointment, form, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<CheckInPage>(new { View = view with { Why = done.Refusal, Operation = op } }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> MarkCheckedIn(
        AppointmentId appointment, IFormCollection fields, [FromForm(Name = "op")] OperationId op, CheckInDesk desk, CheckInReader reader, Shown shown,
        HttpContext http, Words words, CancellationToken cancellationToken)
    {
        var form = PayForm.Of(fields);
        var done = await desk.MarkOnlyAsync(appointment, form, op, cancellationToken);
        if (done.Refusal is not { } why)
        {
            http.Tell(words["Checked in."], $"/appointments/{appointment}/undo?back={Desk}");
            return http.GoTo(Desk);
        }

        if (await reader.ReadAsync(appointment, form, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<CheckInPage>(new { View = view with { Why = why, Operation = op } }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> StopCard(
        AppointmentId appointment, IntentId intent, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, CancellationToken cancellationToken)
    {
        var asked = await runner.RunAsync(new CancelCardPayment(intent), op, who.Actor, cancellationToken);
        return asked.Refusal is null ? http.GoTo($"/checkin/{appointment}") : Results.NotFound();
    }
}
