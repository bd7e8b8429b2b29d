using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>Loads what a booking is decided on: few queries, only the stretch of time it is about.</summary>
internal static class ProviderDays
{
    public static async Task<ProviderDay> LoadAsync(
        PorchlightDb db, ClinicSnapshot clinic, ProviderInfo provider, SiteInfo site, PlaceRequest request, Instant now, CancellationToken cancellationToken)
    {
        var date = request.Start.InZone(site.Zone).Date;
        var rooms = clinic.RoomsAt(site.Id).Where(room => room.Kind == request.VisitType.RoomKind).ToList();
        var equipment = clinic.Equipment.Active.Where(thing => thing.SiteId == site.Id && thing.Kind == request.VisitType.EquipmentKind).ToList();
        List<Guid> resources = [provider.Id.Value, .. rooms.Select(room => room.Id.Value), .. equipment.Select(thing => thing.Id.Value)];
        resources.AddRange(request.Interpreter is { } interpreter ? [interpreter.Value] : []);
        var taken = await TakenAsync(db, resources, request.ClaimedFrom, request.ClaimedTo, now, cancellationToken);
        var blocks = await BlocksAsync(db, provider.Id, site.Id, date, cancellationToken);
        return new ProviderDay(provider, site, date, clinic.HoursOn(site.Id, date) is not null, blocks, taken, Spread(rooms, request), equipment);
    }

    public static async Task<TakenCells> TakenAsync(
        PorchlightDb db, IReadOnlyCollection<Guid> resources, Instant from, Instant to, Instant now, CancellationToken cancellationToken)
    {
        var (first, past) = (Cells.At(from), Cells.At(to - Duration.Epsilon) + 1);
        var cells = await db.ResourceCells
            .Where(cell => resources.Contains(cell.Resource) && cell.Cell >= first && cell.Cell < past).ToListAsync(cancellationToken);
        var holds = cells.Select(cell => cell.Hold).OfType<HoldId>().Distinct().ToList();
        var runOut = holds.Count == 0 ? [] : await db.SlotHolds
            .Where(hold => holds.Contains(hold.Id) && hold.Expires <= now).Select(hold => hold.Id).ToListAsync(cancellationToken);
        return new TakenCells(cells, runOut.ToHashSet());
    }

    /// <summary>Somebody never seen here counts as new: other lengths and other places are for them.</summary>
    public static async Task<bool> IsNewPatientAsync(PorchlightDb db, PatientId patient, CancellationToken cancellationToken) =>
        !await db.Appointments.AnyAsync(row => row.Patient == patient && row.State == VisitState.CheckedOut, cancellationToken);

    private static async Task<IReadOnlyList<TemplateBlock>> BlocksAsync(
        PorchlightDb db, ProviderId provider, SiteId site, LocalDate date, CancellationToken cancellationToken)
    {
        var weekday = date.DayOfWeek;
        var templates = await db.ScheduleTemplates.Include(row => row.Blocks)
            .Where(row => row.Provider == provider && row.Site == site && row.Weekday == weekday).ToListAsync(cancellationToken);
        return [.. templates.Where(template => template.IsFor(date)).SelectMany(template => template.Blocks).OrderBy(block => block.Start)];
    }

    // Two who book the same minute with different providers start at different rooms, so that they seldom meet at one door.
    private static List<RoomInfo> Spread(List<RoomInfo> rooms, PlaceRequest request)
    {
        if (rooms.Count == 0)
        {
            return rooms;
        }

        var turn = (int)((uint)HashCode.Combine(request.VisitType.Id, request.Start) % (uint)rooms.Count);
        return [.. rooms[turn..], .. rooms[..turn]];
    }
}
