using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Records.Api;
using Porchlight.Registration.Api;

namespace Porchlight.Records;

internal static class RequestEndpoints
{
    private const string Permission = "records.requests";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/records", ListAsync).RequirePermission(Permission).Audited("records.viewed");
        routes.MapGet("/records/new", NewAsync).RequirePermission(Permission).Audited("records.opened");
        routes.MapPost("/records/new", LogAsync).RequirePermission(Permission).Audited("records.logged");
        routes.MapGet("/records/{id}", OpenAsync).RequirePermission(Permission).Audited("records.request-viewed");
        routes.MapPost("/records/{id}/extend", ExtendAsync).RequirePermission(Permission).Audited("records.extended");
        routes.MapPost("/records/{id}/close", CloseAsync).RequirePermission(Permission).Audited("records.closed");
    }

    private static async Task<IResult> ListAsync(RequestReader requests, Who who, Shown shown, CancellationToken cancellationToken)
    {
        var lines = await requests.AllAsync(who.Site, cancellationToken);
        shown.List("records requests", lines.Select(line => line.Request.Id));
        return Page.Of<RecordsPage>(new { Lines = lines });
    }

    private static async Task<IResult> NewAsync(string? patient, RequestReader requests, PatientCards patients, Who who, Shown shown, CancellationToken cancellationToken)
    {
        if (IId<PatientId>.Parse(patient) is not { } id || await patients.OneAsync(id, cancellationToken) is not { } card)
        {
            return Results.NotFound();
        }

        shown.Patient(id);
        var today = await requests.TodayAsync(who.Site, cancellationToken);
        return Page.Of<NewRequestPage>(new { Patient = card, Typed = new RequestForm(card.Shown.Full, "", "", LocalDatePattern.Iso.Format(today)) });
    }

    private static async Task<IResult> LogAsync(
        [FromForm] string? patient, [FromForm] string? askedBy, [FromForm] string? what, [FromForm] string? format, [FromForm] string? received,
        [FromForm(Name = "op")] OperationId op, PatientCards patients, Who who, ICommandRunner runner, Shown shown, HttpContext http, CancellationToken cancellationToken)
    {
        if (IId<PatientId>.Parse(patient) is not { } id || await patients.OneAsync(id, cancellationToken) is not { } card)
        {
            return Results.NotFound();
        }

        var form = new RequestForm(askedBy ?? "", what ?? "", format ?? "", received ?? "");
        var answer = form.Read(id) is Decision<LogRequest>.Accepted { Value: var command }
            ? await runner.RunAsync(command, op, who.Actor, cancellationToken)
            : form.Read(id).Refusal!;
        if (answer is Decision<RecordsRequestId>.Accepted { Value: var logged })
        {
            return http.GoTo($"/records/{logged}");
        }

        shown.Patient(id);
        return Page.Of<NewRequestPage>(new { Patient = card, Typed = form, Why = answer.Refusal, Operation = op }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> OpenAsync(RecordsRequestId id, RequestReader requests, Shown shown, CancellationToken cancellationToken) =>
        await ShowAsync(id, null, requests, shown, cancellationToken);

    private static async Task<IResult> ExtendAsync(
        RecordsRequestId id, [FromForm] string? reason, [FromForm(Name = "op")] OperationId op, RequestReader requests, Who who, ICommandRunner runner, Shown shown,
        HttpContext http, CancellationToken cancellationToken)
    {
        var typed = reason?.Trim() ?? "";
        var why = (await runner.RunAsync(new ExtendRequest(id, typed.Length > 1000 ? typed[..1000] : typed), op, who.Actor, cancellationToken)).Refusal;
        return why is null ? http.GoTo($"/records/{id}") : await ShowAsync(id, why, requests, shown, cancellationToken);
    }

    private static async Task<IResult> CloseAsync(
        RecordsRequestId id, [FromForm] string? how, [FromForm(Name = "op")] OperationId op, RequestReader requests, Who who, ICommandRunner runner, Shown shown,
        HttpContext http, CancellationToken cancellationToken)
    {
        var state = Enum.TryParse<RequestState>(how, out var read) && Enum.IsDefined(read) ? read : RequestState.Open;
        var why = (await runner.RunAsync(new CloseRequest(id, state), op, who.Actor, cancellationToken)).Refusal;
        return why is null ? http.GoTo("/records") : await ShowAsync(id, why, requests, shown, cancellationToken);
    }

    private static async Task<IResult> ShowAsync(RecordsRequestId id, Refusal? why, RequestReader requests, Shown shown, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(id, cancellationToken) is not { } line)
        {
            return Results.NotFound();
        }

        shown.Patient(line.Request.Patient);
        return Page.Of<RequestPage>(new { Line = line, Why = why }, why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
