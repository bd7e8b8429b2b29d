using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;
using Porchlight.Work.Api;

namespace Porchlight.Work;

internal sealed class WorkFeature : IFeature
{
    private const int ShownOnDesk = 8;
    private const int ShownInQueue = 200;

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<WorkQueue>();
        services.AddScoped<IChartLink, WorkLink>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/work", QueueAsync).RequirePermission("work.view").Audited("work.viewed");
        routes.MapGet("/work/mine", MineAsync).RequirePermission("work.view").Audited("work.viewed");
        routes.MapPost("/work/{item}/take", TakeAsync).RequirePermission("work.view").Audited("work.taken");
        routes.MapPost("/work/{item}/settle", SettleAsync).RequirePermission("work.view").Audited("work.settled");
    }

    private static async Task<IResult> QueueAsync(WorkQueue queue, Who who, Shown shown, IClock clock)
    {
        var (items, count) = await queue.ForAsync(who.User, who.RoleNames, who.Site, ShownInQueue);
        shown.List("work", items.Select(item => item.Id));
        return Page.Of<QueuePage>(new { Items = items, Count = count, Now = clock.GetCurrentInstant() });
    }

    private static async Task<IResult> MineAsync(WorkQueue queue, Who who, Shown shown, IClock clock)
    {
        var (items, count) = await queue.ForAsync(who.User, who.RoleNames, who.Site, ShownOnDesk);
        shown.List("work", items.Select(item => item.Id));
        return Page.Of<NeedsMe>(new { Items = items, Count = count, Now = clock.GetCurrentInstant() });
    }

    private static async Task<IResult> TakeAsync(
        WorkItemId item, [FromForm] long version, [FromForm] bool? giveBack, [FromForm(Name = "op")] OperationId operation, ICommandRunner runner, Who who, HttpContext http)
    {
        var decision = await runner.RunAsync(new TakeWork(item, giveBack == true, version), operation, who.Actor);
        return Answer(decision, http);
    }

    private static async Task<IResult> SettleAsync(
        WorkItemId item, [FromForm] long version, [FromForm] string? how, [FromForm(Name = "op")] OperationId operation, ICommandRunner runner, Who who, HttpContext http)
    {
        var decision = await runner.RunAsync(new SettleWork(item, how ?? "", version), operation, who.Actor);
        return Answer(decision, http);
    }

    private static IResult Answer(Decision<Done> decision, HttpContext http) => decision.Refusal is { } why
        ? Page.Of<Refused>(new { Why = why, Back = "/work" }, StatusCodes.Status422UnprocessableEntity)
        : http.GoTo("/work");
}
