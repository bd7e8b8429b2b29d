using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>An act's form: everything but the act itself is optional.</summary>
/// <param name="Back">The local address to return to; the appointment's page when not said.</param>
public sealed record ActOnVisit(string? Back, string? Reason, string? Why, string? Room)
{
    internal static ActOnVisit Of(IFormCollection fields) => new(fields["back"], fields["reason"], fields["why"], fields["room"]);
}

/// <summary>The appointment's page and every act on a visit, one address each. Desk, board, check-in and lobby post to the same ones.</summary>
internal static class VisitEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/appointments/{id}", Open).RequirePermission("schedule.view").Audited("appointment.viewed");
        Act(routes, "confirm", "schedule.book", (id, _) => new ConfirmVisit(id));
        Act(routes, "arrive", "visits.checkin", (id, _) => new ArriveVisit(id));
        Act(routes, "checkin", "visits.checkin", (id, _) => new CheckInVisit(id));
        Act(routes, "room", "visits.room", (id, form) => new RoomVisit(id, IId<RoomId>.Parse(form.Room)));
        Act(routes, "withprovider", "visits.room", (id, _) => new StartVisit(id));
        Act(routes, "ready", "visits.room", (id, _) => new FinishVisit(id));
        Act(routes, "noshow", "visits.checkin", (id, _) => new MarkNoShow(id));
        Act(routes, "left", "visits.checkin", (id, _) => new MarkLeftWithoutBeingSeen(id));
        Act(routes, "cancel", "schedule.book", (id, form) => new CancelAppointment(id, form.Reason ?? ""));
        Act(routes, "back", "visits.room", (id, form) => new StepVisitBack(id, new Phi<string>(form.Why?.Trim() ?? "")));
        Act(routes, "undo", "schedule.view", (id, _) => new UndoVisitAct(id));
    }

    private static void Act(IEndpointRouteBuilder routes, string act, string permission, Func<AppointmentId, ActOnVisit, Command<VisitStanding>> command) =>
        routes.MapPost($"/appointments/{{id}}/{act}", async (
            string id, string? back, IFormCollection fields, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http,
            RefusedAct refused, VisitTold told, CancellationToken cancellationToken) =>
        {
            if (IId<AppointmentId>.Parse(id) is not { } visit)
            {
                return Results.NotFound();
            }

            var form = ActOnVisit.Of(fields);
            var answer = await runner.RunAsync(command(visit, form), op, who.Actor, cancellationToken);
            if (answer is not Decision<VisitStanding>.Accepted { Value: var standing })
            {
                return await refused.ShowAsync(visit, answer.Refusal!, form, op, cancellationToken);
            }

            var to = BackTo(form.Back ?? back, standing.Appointment);
            await told.SayAsync(http, standing.Appointment, to, act is not ("undo" or "back"), cancellationToken);
            return http.GoTo(to);
        }).RequirePermission(permission).Audited($"visit.{act}");

    private static async Task<IResult> Open(string id, VisitReader visits, Shown shown, CancellationToken cancellationToken)
    {
        if (IId<AppointmentId>.Parse(id) is not { } visit || await visits.FindAsync(visit, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<VisitPage>(new { View = view });
    }

    // Only back into this program: a path of ours and no other host.
    private static string BackTo(string? back, AppointmentId visit) => back is ['/', not ('/' or '\\'), ..] or "/" ? back : $"/appointments/{visit}";
}

/// <summary>An act that was not done: the visit as it is now, with the sentence; for a place that is gone, the three nearest.</summary>
internal sealed class RefusedAct(VisitReader visits, DayDoor door, PanelReader panels, Shown shown)
{
    public async Task<IResult> ShowAsync(AppointmentId id, Refusal why, ActOnVisit form, OperationId op, CancellationToken cancellationToken)
    {
        if (await visits.FindAsync(id, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        if (why.Code == "booking.slot-taken" && await door.AskedAsync(view.Site.Id.ToString(), view.Visit.Date.ToString("uuuu-MM-dd", null), cancellationToken) is { } asked)
        {
            var place = new PlaceKey(view.Visit.Provider, view.Visit.Site, view.Visit.Start, view.Visit.Room);
            var query = new PanelQuery(view.Visit.Patient, null, view.VisitType.Code, "", "", place);
            return await BookingEndpoints.PanelAsync(query, asked, why, "", OperationId.New(), door, panels, cancellationToken);
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<VisitPage>(new { View = view, Problem = why, Typed = form, Operation = op }, StatusCodes.Status422UnprocessableEntity);
    }
}
