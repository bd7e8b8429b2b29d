using Microsoft.AspNetCore.Mvc;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Scheduling.Api;

namespace Porchlight.Coverage;

internal static class VerifyCoverageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/coverage/{id}/verify", VerifyAsync).RequirePermission("coverage.verify").Audited("coverage.asked");
        routes.MapPost("/coverage/ask", AskFromListAsync).RequirePermission("coverage.verify").Audited("coverage.asked");
    }

    private static async Task<IResult> VerifyAsync(
        CoverageId id, [FromForm(Name = "op")] OperationId op, [FromForm(Name = "from")] string? from, PorchlightDb db, AnswerMemory answers, NextVisit next, PlanReader plans,
        Who who, ICommandRunner runner, Shown shown, HttpContext http)
    {
        if (await KnownCoverage.FindAsync(db, answers, id, http.RequestAborted) is not { } known)
        {
            return Results.NotFound();
        }

        var question = await next.QuestionAsync(known.Row.Patient, "asked", http.RequestAborted);
        var decision = await runner.RunAsync(new VerifyCoverage(id, question), op, who.Actor, http.RequestAborted);
        if (from != "chart")
        {
            return http.GoTo($"/coverage/{id}");
        }

        if (!http.Request.IsFragment())
        {
            return http.GoTo($"/patients/{known.Row.Patient}#coverage");
        }

        shown.Patient(known.Row.Patient);
        var view = await plans.OfAsync(known.Row.Patient, http.RequestAborted);
        return Page.Of<CoveragePart>(new { View = view with { Refusal = decision.Refusal } });
    }

    /// <summary>From a list: about the visit on the row, which the room's list chooses in the form and the desk's button names in its address.</summary>
    private static async Task<IResult> AskFromListAsync(
        [FromForm(Name = "op")] OperationId op, [FromForm(Name = "visit")] AppointmentId? visit, [FromQuery(Name = "of")] AppointmentId? of,
        [FromForm(Name = "back")] string? back, AppointmentCards appointments, NextVisit next, Who who, ICommandRunner runner, HttpContext http)
    {
        var list = Local.Or(back, "/coverage");
        if ((of ?? visit) is not { } id || await appointments.FindAsync(id, http.RequestAborted) is not { } card)
        {
            return http.GoTo(list);
        }

        await runner.RunAsync(new VerifyForVisit(card.Patient, await next.QuestionAsync(card, "asked", http.RequestAborted)), op, who.Actor, http.RequestAborted);
        return http.GoTo(list);
    }
}
