using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// The calendars that a search or a booking is decided on: templates opened, holidays closed, what is taken marked. Three queries
/// whatever the number of providers and days.
/// </summary>
/// <param name="Calendars">One per provider and site, in the order asked.</param>
/// <param name="Pools">Rooms and equipment of the kinds the visit needs.</param>
internal sealed record OpenTimes(IReadOnlyList<ProviderCalendar> Calendars, IReadOnlyList<ResourcePool> Pools, TakenCells Taken)
{
    public const string RoomRole = "room";
    public const string EquipmentRole = "equipment";
    public const string InterpreterRole = "interpreter";

    public static async Task<OpenTimes> LoadAsync(
        PorchlightDb db, ClinicSnapshot clinic, IReadOnlyList<(ProviderId Provider, SiteInfo Site)> columns, SlotRequest request,
        CellRange window, Instant now, CancellationToken cancellationToken)
    {
        var sites = columns.Select(column => column.Site.Id).Distinct().ToList();
        var pools = PoolsOf(clinic, sites, columns[0].Provider, request);
        var providers = columns.Select(column => column.Provider).Distinct().ToList();
        List<Guid> resources = [.. providers.Select(provider => provider.Value), .. pools.SelectMany(pool => pool.Members).Select(member => member.Id)];
        var taken = await TakenCells.LoadAsync(db, resources, window, now, cancellationToken);
        var templates = (await db.ScheduleTemplates.Include(row => row.Blocks)
            .Where(row => providers.Contains(row.Provider) && sites.Contains(row.Site)).ToListAsync(cancellationToken))
            .ToLookup(row => (row.Provider, row.Site));
        var calendars = columns.Select(column =>
        {
            var calendar = new ProviderCalendar(column.Provider, column.Site.Id, column.Site.Zone, window);
            Open(calendar, templates[(column.Provider, column.Site.Id)], clinic, column.Site, now);
            taken.Mark(column.Provider.Value, calendar.Taken, request);
            return calendar;
        }).ToList();
        return new OpenTimes(calendars, [.. pools.Select(pool => Marked(pool, window, taken, request))], taken);
    }

    private static void Open(ProviderCalendar calendar, IEnumerable<ScheduleTemplate> templates, ClinicSnapshot clinic, SiteInfo site, Instant now)
    {
        var (week, local) = (templates.ToList(), now.InZone(site.Zone).LocalDateTime);
        var last = (calendar.Window.End - 1).Start.InZone(site.Zone).Date;
        for (var date = calendar.Window.Start.Start.InZone(site.Zone).Date; date <= last; date = date.PlusDays(1))
        {
            if (clinic.HoursOn(site.Id, date) is null)
            {
                continue;
            }

            foreach (var block in week.Where(template => template.IsFor(date)).SelectMany(template => template.Blocks))
            {
                if (block.KindOn(date, local) is { } kind)
                {
                    calendar.Open(kind, SiteTime.Between(date, block.Start, block.End, site.Zone));
                }
            }
        }
    }

    private static List<ResourcePool> PoolsOf(ClinicSnapshot clinic, List<SiteId> sites, ProviderId provider, SlotRequest request)
    {
        List<ResourcePool> pools = [];
        if (request.VisitType.RoomKind is { } kind)
        {
            var rooms = clinic.Rooms.Active.Where(room => room.Kind == kind && sites.Contains(room.SiteId)).ToList();
            pools.Add(Pool(RoomRole, Spread(rooms, provider, request).Select(room => (room.Id.Value, (SiteId?)room.SiteId))));
        }

        if (request.VisitType.EquipmentKind is { } needed)
        {
            var things = clinic.Equipment.Active.Where(thing => thing.Kind == needed && sites.Contains(thing.SiteId));
            pools.Add(Pool(EquipmentRole, things.Select(thing => (thing.Id.Value, (SiteId?)thing.SiteId))));
        }

        if (request.Interpreter is { } interpreter)
        {
            pools.Add(Pool(InterpreterRole, [(interpreter.Value, null)]));
        }

        return pools;

        static ResourcePool Pool(string role, IEnumerable<(Guid Id, SiteId? Site)> members) =>
            new(role, [.. members.Select(member => new PooledResource(member.Id, member.Site, new CellSet(default)))]);
    }

    private static ResourcePool Marked(ResourcePool pool, CellRange window, TakenCells taken, SlotRequest request) => pool with
    {
        Members = [.. pool.Members.Select(member =>
        {
            var cells = new CellSet(window);
            taken.Mark(member.Id, cells, request);
            return member with { Taken = cells };
        })],
    };

    // The room that was offered stands first. With none offered, two who book the same minute with different providers start at
    // different rooms, so that they seldom meet at one door.
    private static List<RoomInfo> Spread(List<RoomInfo> rooms, ProviderId provider, SlotRequest request)
    {
        if (rooms.FindIndex(room => room.Id == request.Room) is var offered and >= 0)
        {
            return [rooms[offered], .. rooms[..offered], .. rooms[(offered + 1)..]];
        }

        var turn = rooms.Count == 0 || request.IsSearch ? 0 : (int)(unchecked((uint)provider.GetHashCode()) % (uint)rooms.Count);
        return [.. rooms[turn..], .. rooms[..turn]];
    }
}
