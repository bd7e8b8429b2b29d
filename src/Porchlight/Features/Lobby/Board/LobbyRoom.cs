using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Lobby;

/// <summary>The status board of a site, and the wall that its patients see.</summary>
internal static class LobbyRoom
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lobby", BoardAsync).RequirePermission("lobby.view").Audited("lobby.viewed");
        routes.MapGet("/lobby/wall", WallAsync).RequirePermission("lobby.view").NotAudited("Ticket, room and way; no name can be sent.");
    }

    private static async Task<IResult> BoardAsync(LobbyReader lobby, Who who, Shown shown, CancellationToken cancellationToken)
    {
        if (await lobby.AtAsync(who.Site, cancellationToken) is not { } view)
        {
            return Results.NotFound();
        }

        shown.List("lobby", view.Rows.SelectMany(row => row.Visits).Select(line => line.Visit.Id));
        return Page.Of<LobbyPage>(new { View = view });
    }

    private static async Task<IResult> WallAsync(WallReader wall, Who who, CancellationToken cancellationToken) =>
        await wall.AtAsync(who.Site, cancellationToken) is { } view ? Page.Of<WallPage>(new { View = view }) : Results.NotFound();
}

/// <summary>Somebody in the building.</summary>
/// <param name="Since">When they came to where they are now.</param>
public sealed record LobbyLine(AppointmentCard Visit, PatientCard? Patient, string? Room, Instant Since, Instant? PromisedFor) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}

/// <summary>One provider's patients who are in the building.</summary>
public sealed record LobbyRow(ProviderInfo Provider, IReadOnlyList<LobbyLine> Visits);

public sealed record LobbyView(SiteInfo Site, IReadOnlyList<LobbyRow> Rows, IReadOnlyList<RoomInfo> Rooms, Instant Now)
{
    public string Topic => $"site:{Site.Id}:board";

    /// <summary>Nobody is in them now.</summary>
    public IReadOnlyList<RoomInfo> FreeRooms =>
        [.. Rooms.Where(room => !Rows.SelectMany(row => row.Visits).Any(line => line.Visit.Room == room.Id && line.Visit.State is VisitState.Roomed or VisitState.WithProvider))];

    public int Waiting => Rows.Sum(row => row.Visits.Count(line => line.Visit.State is VisitState.Arrived or VisitState.CheckedIn));
}

internal sealed class LobbyReader(PorchlightDb db, ClinicDirectory clinic, AppointmentCards visits, PatientCards patients, IClock clock)
{
    public async Task<LobbyView?> AtAsync(SiteId? id, CancellationToken cancellationToken)
    {
        var practice = await clinic.NowAsync(cancellationToken);
        if ((practice.Sites.Find(id) ?? practice.Sites.Active.FirstOrDefault()) is not { } site)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        var here = (await visits.OnDayAsync(site.Id, site.Today(now), cancellationToken)).Where(visit => VisitStates.IsHere(visit.State)).ToList();
        var cards = await patients.OfAsync(here.Select(visit => visit.Patient), cancellationToken);
        var promised = await db.Set<LobbyPromise>().Where(row => row.Site == site.Id && row.SettledAt == null)
            .ToDictionaryAsync(row => row.Appointment, row => row.For, cancellationToken);
        var rows = here.GroupBy(visit => visit.Provider).Select(group => new LobbyRow(
            practice.Provider(group.Key),
            [.. group.Select(visit => new LobbyLine(
                visit, cards.GetValueOrDefault(visit.Patient), practice.Rooms.Find(visit.Room)?.Name, SinceOf(visit), promised.TryGetValue(visit.Id, out var due) ? due : null))]));
        return new LobbyView(site, [.. rows.OrderBy(row => row.Provider.Name, StringComparer.Ordinal)], [.. practice.RoomsAt(site.Id)], now);
    }

    private static Instant SinceOf(AppointmentCard visit) => visit.State switch
    {
        VisitState.Arrived or VisitState.CheckedIn => visit.Times.Arrived,
        VisitState.Roomed => visit.Times.Roomed,
        VisitState.WithProvider => visit.Times.WithProvider,
        _ => visit.Times.Ready,
    } ?? visit.Start;
}
