using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Registration;

internal static class OpenChartEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/charts/{id}/who", (PatientId id, string? back) => Ask(id, back, null, null, OperationId.New()))
            .RequirePermission("patients.view").NotAudited("Asks for a second identifier and shows nothing; that it was asked is on the trail.");
        routes.MapPost("/charts/{id}/who", OpenAsync).RequirePermission("patients.view").Audited("OpenChart").BeforeTheChart();
    }

    private static async Task<IResult> OpenAsync(
        PatientId id, [FromForm] string? told, [FromForm] string? reason, [FromForm] string? back, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner,
        HttpContext http, CancellationToken cancellationToken) =>
        (await runner.RunAsync(new OpenChart(id, told ?? "", reason), op, who.Actor, cancellationToken)).Refusal is { } why
            ? Ask(id, back, told, why, op)
            : http.GoTo(Local.Or(back, $"/patients/{id}"));

    private static IResult Ask(PatientId id, string? back, string? told, Refusal? why, OperationId op) => Page.Of<OpenChartPage>(
        new { Chart = id, Back = Local.Or(back, $"/patients/{id}"), Told = new Phi<string>(told ?? ""), Refusal = why, Operation = op },
        why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
