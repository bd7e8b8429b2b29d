using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

internal static class CoveragePageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coverage/{id}", async (CoverageId id, CoveragePages pages, CancellationToken cancellationToken) =>
                await pages.ShowAsync(id, null, cancellationToken))
            .RequirePermission("coverage.view")
            .Audited("coverage.viewed");

        routes.MapGet("/coverage/{id}/lines", async (CoverageId id, PlanReader plans, Shown shown, CancellationToken cancellationToken) =>
            {
                if (await plans.OneAsync(id, cancellationToken) is not { } view)
                {
                    return Results.NotFound();
                }

                shown.Patient(view.Patient);
                return Page.Of<CoverageLines>(new { View = view });
            })
            .RequirePermission("coverage.view")
            .Audited("coverage.viewed");

        routes.MapGet("/patients/{id}/coverage", async (PatientId id, PlanReader plans, Shown shown, CancellationToken cancellationToken) =>
            {
                shown.Patient(id);
                return Page.Of<CoveragePart>(new { View = await plans.OfAsync(id, cancellationToken) });
            })
            .RequirePermission("coverage.view")
            .Audited("coverage.viewed");

        routes.MapPost("/coverage/{id}/end", EndAsync).RequirePermission("coverage.edit").Audited("coverage.ended");
    }

    private static async Task<IResult> EndAsync(
        CoverageId id, [FromForm(Name = "op")] OperationId op, [FromForm(Name = "lastDay")] string? lastDay, PorchlightDb db, CoveragePages pages, Who who,
        ICommandRunner runner, HttpContext http)
    {
        if (await db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == id, http.RequestAborted) is not { } coverage)
        {
            return Results.NotFound();
        }

        var wrong = new List<Refusal>();
        var day = CoverageForm.ReadDate(lastDay, "lastDay", wrong);
        if (day is null && wrong.Count == 0)
        {
            wrong.Add(CoverageRefusals.LastDayNeeded);
        }

        var decision = Refusal.FirstOf(wrong) is { } malformed
            ? malformed
            : await runner.RunAsync(new EndCoverage(id, day!.Value), op, who.Actor, http.RequestAborted);
        return decision.Refusal is { } why
            ? await pages.ShowAsync(id, why, http.RequestAborted)
            : http.GoTo($"/patients/{coverage.Patient}#coverage");
    }
}

/// <summary>Shows the page of one plan.</summary>
internal sealed class CoveragePages(
    PlanReader plans, HistoryReader history, PatientBanners banners, ClinicDirectory clinic, DeskTime desk, Words words, Shown shown)
{
    public async Task<IResult> ShowAsync(CoverageId id, Refusal? end, CancellationToken cancellationToken)
    {
        if (await plans.OneAsync(id, cancellationToken) is not { } view || await banners.OfAsync(view.Patient, cancellationToken) is not { } banner)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Patient);
        var payer = (await clinic.NowAsync(cancellationToken)).Payers.Find(view.Plans[0].Card.Payer);
        var page = new CoveragePageView(banner, view, await history.OfAsync(id, cancellationToken))
        {
            PayerPhone = payer?.Phone ?? "",
            Today = await desk.TodayAsync(cancellationToken),
        };
        return Page.Of<CoveragePage>(
            new { View = page, EndError = end is null ? null : words[end] },
            end is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
