using NodaTime;
using Porchlight.Platform;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;
using Porchlight.Work.Api;

namespace Porchlight.Today;

/// <summary>The home screen: today at my site beside the one work queue.</summary>
internal sealed class TodayScreen : IFeature
{
    private const int WorkShown = 8;

    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<DeskQuery>();
        services.AddSingleton<IRoom>(new Room("Desk", "/desk", 'D', 1, "desk.view", "home"));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Who who, IEnumerable<IRoom> rooms) => Results.LocalRedirect(
            rooms.OrderBy(room => room.Order).FirstOrDefault(room => who.May(room.Permission))?.Path ?? "/account"))
            .RequireSignedIn().NotAudited("It only leads to the person's first room: the desk, for most.");
        routes.MapGet("/desk", OpenAsync).RequirePermission("desk.view").Audited("desk.viewed");
        routes.MapGet("/desk/today", TodayAsync).RequirePermission("desk.view").Audited("desk.viewed");
        routes.MapGet("/palette", Acts).RequireSignedIn().NotAudited("It lists acts, not people.");
    }

    private static async Task<IResult> OpenAsync(string? open, DeskQuery desk, WorkQueue queue, Who who, Shown shown, CancellationToken cancellationToken)
    {
        if (who.Site is not { } site)
        {
            return Page.Of<NoSite>();
        }

        var view = await desk.TodayAsync(site, Unfolded(open), cancellationToken);
        var (work, count) = await queue.ForAsync(who.User, who.RoleNames, site, WorkShown);
        shown.List("desk", view.Patients.Concat(work.Select(item => item.Patient).OfType<PatientId>()).Distinct());
        return Page.Of<DeskPage>(new { View = view, Work = work, WorkCount = count });
    }

    private static async Task<IResult> TodayAsync(string? open, DeskQuery desk, Who who, Shown shown, CancellationToken cancellationToken)
    {
        if (who.Site is not { } site)
        {
            return Page.Of<NoSite>();
        }

        var view = await desk.TodayAsync(site, Unfolded(open), cancellationToken);
        shown.List("desk", view.Patients);
        return Page.Of<DeskToday>(new { View = view, Operation = OperationId.New() });
    }

    private static string[] Unfolded(string? open) => open?.Split(',') ?? [];

    private static IResult Acts(string? q, Who who, IEnumerable<IRoom> rooms) =>
        Page.Of<PaletteActs>(new { Acts = PaletteAct.Matching(q, rooms.Where(room => who.May(room.Permission)), who) });
}
