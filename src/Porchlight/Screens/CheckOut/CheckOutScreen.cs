using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;
using Porchlight.Scheduling;
using Porchlight.Scheduling.Api;

namespace Porchlight.CheckOut;

/// <summary>Check-out: the follow-up is booked before they leave, money and papers are looked at, and the visit ends (front-desk-operations.md §3).</summary>
internal sealed class CheckOutScreen : IFeature
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CheckOutReader>();
        services.AddScoped<CheckOutDesk>();
        services.AddScoped<CheckOutTold>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/checkout/{appointment}", Open).RequirePermission("visits.checkin").Audited("checkout.opened");
        routes.MapPost("/checkout/{appointment}/undo", TakeBack).RequirePermission("visits.checkin").Audited("checkout.undone");
        routes.MapPost("/checkout/{appointment}", Finish).RequirePermission("visits.checkin").Audited("checkout.finished");
    }

    private static async Task<IResult> Open(
        AppointmentId appointment, string? visit, string? with, string? when, CheckOutReader reader, Shown shown, CancellationToken cancellationToken) =>
        await PageAsync(appointment, new CheckOutForm(visit, with, when), null, OperationId.New(), reader, shown, cancellationToken);

    private static async Task<IResult> Finish(
        AppointmentId appointment, IFormCollection fields, [FromForm(Name = "op")] OperationId op, CheckOutDesk desk, CheckOutReader reader, CheckOutTold told,
        Shown shown, HttpContext http, CancellationToken cancellationToken)
    {
        var form = CheckOutForm.Of(fields);
        var done = await desk.FinishAsync(appointment, form, op, cancellationToken);
        if (done.Refusal is { } why)
        {
            return await PageAsync(appointment, form, why, op, reader, shown, cancellationToken);
        }

        await told.SayAsync(http, appointment, done.Answer.FollowUp, cancellationToken);
        return http.GoTo("/desk");
    }

    private static async Task<IResult> TakeBack(
        AppointmentId appointment, string? followUp, [FromForm(Name = "op")] OperationId op, CheckOutDesk desk, Words words, HttpContext http,
        CancellationToken cancellationToken)
    {
        var refusal = (await desk.TakeBackAsync(appointment, IId<AppointmentId>.Parse(followUp), op, cancellationToken)).Refusal;
        http.Tell(refusal is { } why ? words[why] : words["The check-out was taken back"]);
        return http.GoTo("/desk");
    }

    private static async Task<IResult> PageAsync(
        AppointmentId appointment, CheckOutForm form, Refusal? why, OperationId op, CheckOutReader reader, Shown shown, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(appointment, form, why, op, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.Patient(view.Visit.Patient);
        return Page.Of<CheckOutPage>(new { View = view }, why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
