using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The day board: reading it. What is done on it is in <see cref="BookingEndpoints"/> and <see cref="VisitEndpoints"/>.</summary>
internal static class DayEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/day", Day).RequirePermission("schedule.view").Audited("day.viewed");
        routes.MapGet("/day/board", Board).RequirePermission("schedule.view").Audited("day.viewed");
        routes.MapGet("/day/list", List).RequirePermission("schedule.view").Audited("day.listed");
    }

    private static async Task<IResult> Day(string? date, string? site, DayDoor door, CancellationToken cancellationToken)
    {
        var asked = await door.AskedAsync(site, date, cancellationToken);
        return asked is null ? Results.NotFound() : await door.PageAsync(asked, null, StatusCodes.Status200OK, cancellationToken);
    }

    private static async Task<IResult> Board(string? date, string? site, DayDoor door, CancellationToken cancellationToken)
    {
        var asked = await door.AskedAsync(site, date, cancellationToken);
        return asked is null ? Results.NotFound() : Page.Of<Board>(new { View = await door.ReadAsync(asked, cancellationToken) });
    }

    private static async Task<IResult> List(string? date, string? site, DayDoor door, CancellationToken cancellationToken)
    {
        var asked = await door.AskedAsync(site, date, cancellationToken);
        return asked is null ? Results.NotFound() : Page.Of<DayListPage>(new { View = await door.ReadAsync(asked, cancellationToken) });
    }
}

/// <summary>Which site and day were asked for.</summary>
/// <param name="Problem">The typed date was not understood; today is shown.</param>
internal sealed record AskedDay(SiteInfo Site, LocalDate Date, Refusal? Problem);

/// <summary>Reads a day for whoever asks, and says to the audit trail who was on it.</summary>
internal sealed class DayDoor(ClinicDirectory directory, DayReader days, Who who, Shown shown, IClock clock)
{
    public async Task<AskedDay?> AskedAsync(string? site, string? date, CancellationToken cancellationToken)
    {
        var clinic = await directory.NowAsync(cancellationToken);
        var found = clinic.Sites.Find(IId<SiteId>.Parse(site) ?? who.Site) ?? (site is null && clinic.Sites.Active.Count > 0 ? clinic.Sites.Active[0] : null);
        if (found is null)
        {
            return null;
        }

        var today = found.Today(clock.GetCurrentInstant());
        var typed = TypedDate.Read(date, today);
        return new AskedDay(found, typed is Decision<TypedDate>.Accepted { Value: var read } ? read.Date : today, typed.Refusal);
    }

    public async Task<DayView> ReadAsync(AskedDay asked, CancellationToken cancellationToken)
    {
        var view = await days.ReadAsync(asked.Site, asked.Date, cancellationToken);
        shown.List($"day {asked.Site.Letter} {asked.Date:uuuu-MM-dd}", view.Visits.Select(line => line.Visit.Patient));
        return view;
    }

    public async Task<IResult> PageAsync(AskedDay asked, PanelView? panel, int status, CancellationToken cancellationToken)
    {
        var view = await ReadAsync(asked, cancellationToken);
        if (panel?.Patient is { } patient)
        {
            shown.Fact("panel", patient.Id);
        }

        return Page.Of<DayPage>(
            new { View = view, Panel = panel, asked.Problem },
            asked.Problem is null ? status : StatusCodes.Status422UnprocessableEntity);
    }
}
