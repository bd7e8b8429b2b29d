using Microsoft.AspNetCore.Mvc;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

internal static class SettleEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coverage/{id}/settle", async (CoverageId id, SettlePages pages, CancellationToken cancellationToken) =>
                await pages.ShowAsync(id, new SettleForm(), OperationId.New(), [], cancellationToken))
            .RequirePermission("coverage.verify")
            .Audited("coverage.viewed");

        routes.MapPost("/coverage/{id}/settle", SettleAsync).RequirePermission("coverage.verify").Audited("coverage.settled");
    }

    private static async Task<IResult> SettleAsync(
        CoverageId id, IFormCollection fields, [FromForm(Name = "op")] OperationId op, PorchlightDb db, AnswerMemory answers, NextVisit next, SettlePages pages, Who who,
        ICommandRunner runner, HttpContext http)
    {
        var form = SettleForm.Of(fields);
        if (await KnownCoverage.FindAsync(db, answers, id, http.RequestAborted) is not { } known)
        {
            return Results.NotFound();
        }

        var read = form.Read(id, await next.QuestionAsync(known.Row.Patient, "asked", http.RequestAborted));
        var decision = read.Refusal is { } malformed ? malformed : await runner.RunAsync(read.Answer, op, who.Actor, http.RequestAborted);
        return decision.Refusal is { } why
            ? await pages.ShowAsync(id, form, op, [.. why.All], http.RequestAborted)
            : http.GoTo($"/coverage/{id}");
    }
}

internal sealed class SettlePages(PorchlightDb db, AnswerMemory answers, PatientBanners banners, ClinicDirectory clinic, DeskTime desk, Shown shown)
{
    public async Task<IResult> ShowAsync(CoverageId id, SettleForm form, OperationId operation, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (await KnownCoverage.FindAsync(db, answers, id, cancellationToken) is not { } known || await banners.OfAsync(known.Row.Patient, cancellationToken) is not { } banner)
        {
            return Results.NotFound();
        }

        shown.Patient(known.Row.Patient);
        var practice = await clinic.NowAsync(cancellationToken);
        var card = known.Card(practice, await desk.SayingAsync(cancellationToken), await desk.TodayAsync(cancellationToken));
        var view = new SettleView(banner, card, practice.Payers.Find(known.Row.Payer)?.Phone ?? "", form, operation, refusals);
        return Page.Of<SettlePage>(new { View = view }, refusals.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
