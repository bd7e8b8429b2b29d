using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>A colleague, somebody well known, somebody in danger: from now on the chart asks who opens it why. The privacy officer's act.</summary>
internal sealed record RestrictChart(PatientId Patient, bool Restricted) : Command<Done>;

internal sealed class RestrictChartHandler : IHandle<RestrictChart, Done>
{
    public async Task<Decision<Done>> Handle(RestrictChart command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        act.Note("restricted", command.Restricted);
        if (await act.Db.Patients.SingleOrDefaultAsync(row => row.Id == command.Patient, cancellationToken) is not { } patient)
        {
            return new Refusal("registration.no-such-patient", "There is no such patient.");
        }

        var others = patient.FlagList.Where(flag => flag != PatientFlag.Restricted);
        patient.Flags = string.Join(',', command.Restricted ? others.Append(PatientFlag.Restricted).Order() : others);
        (patient.ChangedAt, patient.ChangedBy) = (act.Now, act.Actor.User);
        act.Publish(new PatientChanged(command.Patient, ["flags"]));
        act.Changed($"patient:{command.Patient}");
        return default(Done);
    }
}

internal static class RestrictChartEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/patients/{id}/restriction", async (
            PatientId id, [FromForm] string? restricted, [FromForm(Name = "op")] OperationId op, Who who, ICommandRunner runner, HttpContext http, CancellationToken cancellationToken) =>
        (await runner.RunAsync(new RestrictChart(id, restricted == "yes"), op, who.Actor, cancellationToken)).Refusal is null ? http.GoTo($"/audit/patients/{id}") : Results.NotFound())
        .RequirePermission("charts.restrict").Audited("RestrictChart");
}
