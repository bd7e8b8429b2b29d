using NodaTime;
using Porchlight.Calls.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;

namespace Porchlight.Calls;

internal static class CallsRoom
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/calls", ListAsync).RequirePermission("calls.answer").NotAudited("Numbers, lines and times of calls; no record of a patient is opened.");
        routes.MapGet("/calls/{id}", OpenAsync).RequirePermission("calls.answer").Audited("call.viewed");
        routes.MapGet("/calls/{id}/chart", ChartAsync).RequirePermission("calls.answer").Audited("call.chart-opened");
    }

    private static async Task<IResult> ListAsync(CallReader calls, Who who, CancellationToken cancellationToken) =>
        Page.Of<CallsPage>(new { View = await calls.OfSiteAsync(who.Site, cancellationToken) });

    private static async Task<IResult> OpenAsync(CallId id, CallReader calls, Shown shown, Who who, CancellationToken cancellationToken) =>
        await calls.OneAsync(id, cancellationToken) is { } view ? Show(view, null, null, default, shown, who) : Results.NotFound();

    /// <summary>The reason the chart is opened goes onto the trail: they are on the phone.</summary>
    private static async Task<IResult> ChartAsync(CallId id, CallReader calls, Shown shown, CancellationToken cancellationToken)
    {
        if (await calls.OneAsync(id, cancellationToken) is not { Known.Id: var patient })
        {
            return Results.NotFound();
        }

        shown.Patient(patient, "call");
        return Results.LocalRedirect($"/patients/{patient}");
    }

    public static IResult Show(CallView view, CallForm? typed, Refusal? why, OperationId op, Shown shown, Who who)
    {
        if (view.Known is { } patient)
        {
            shown.Patient(patient.Id, "call");
        }
        else
        {
            shown.List("call, nobody verified", [view.Call.Id]);
        }

        var facts = new { View = view, Typed = typed ?? new CallForm(null, null, null, null, null, null), Why = why, Operation = op, First = who.Name.Split(' ')[0] };
        return Page.Of<CallPage>(facts, why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
