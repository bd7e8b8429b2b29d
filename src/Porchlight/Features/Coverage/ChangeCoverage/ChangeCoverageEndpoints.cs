using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;

namespace Porchlight.Coverage;

internal static class ChangeCoverageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coverage/{id}/edit", async (CoverageId id, PorchlightDb db, CardPages pages, Shown shown, CancellationToken cancellationToken) =>
            {
                if (await db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } coverage)
                {
                    return Results.NotFound();
                }

                shown.Patient(coverage.Patient);
                return await pages.OpenAsync(coverage, cancellationToken);
            })
            .RequirePermission("coverage.edit")
            .Audited("coverage.viewed");

        routes.MapPost("/coverage/{id}/edit", ChangeAsync).RequirePermission("coverage.edit").Audited("coverage.changed");
    }

    private static async Task<IResult> ChangeAsync(
        CoverageId id, IFormCollection fields, [FromForm(Name = "op")] OperationId op, [FromForm(Name = "version")] long? version, CardReader cards,
        CardPages pages, Who who, ICommandRunner runner, Shown shown, HttpContext http)
    {
        if (await cards.FindAsync(id, http.RequestAborted) is not { } coverage)
        {
            return Results.NotFound();
        }

        var form = CoverageForm.Of(fields);
        var read = await cards.ReadAsync(form, http.RequestAborted);
        var decision = read.Refusal is { } malformed
            ? malformed
            : await runner.RunAsync(
                new ChangeCoverage(id, version ?? -1, read.Answer, await cards.QuestionAsync(coverage.Patient, "changed", http.RequestAborted)), op, who.Actor,
                http.RequestAborted);
        if (decision.Refusal is { } why)
        {
            shown.Patient(coverage.Patient);
            // A collision needs a new act: the corrected form is filled from what stands now.
            return await pages.EditAsync(coverage, form, why.Code == CoverageRefusals.Changed.Code ? OperationId.New() : op, [.. why.All], http.RequestAborted);
        }

        return http.GoTo($"/coverage/{id}");
    }
}
