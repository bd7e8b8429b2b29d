using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

internal static class AddCoverageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id}/coverage/new", async (PatientId id, OperationId? draft, CardPages pages, Shown shown, CancellationToken cancellationToken) =>
            {
                shown.Patient(id);
                return await pages.OpenNewAsync(id, draft, cancellationToken);
            })
            .RequirePermission("coverage.edit")
            .Audited("coverage.viewed");

        routes.MapPost("/patients/{id}/coverage", AddAsync).RequirePermission("coverage.edit").Audited("coverage.added");
    }

    private static async Task<IResult> AddAsync(
        PatientId id, IFormCollection fields, [FromForm(Name = "op")] OperationId op, CardPages pages, CardReader cards, PatientCards patients, Who who,
        ICommandRunner runner, Shown shown, HttpContext http)
    {
        if (await patients.OneAsync(id, http.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        var form = CoverageForm.Of(fields);
        var read = await cards.ReadAsync(form, http.RequestAborted);
        var decision = read.Refusal is { } malformed
            ? malformed
            : await runner.RunAsync(
                new AddCoverage(id, read.Answer, await cards.QuestionAsync(id, "added", http.RequestAborted)), op, who.Actor, http.RequestAborted);
        if (decision.Refusal is { } why)
        {
            shown.Patient(id);
            return await pages.NewAsync(id, form, op, [.. why.All], http.RequestAborted);
        }

        return http.GoTo($"/patients/{id}#coverage");
    }
}
