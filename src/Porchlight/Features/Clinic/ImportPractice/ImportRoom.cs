using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>A part of a site, as another system tells it: retired until the administrator says what kind of room it is.</summary>
internal sealed record ImportRoom(SiteId Site, string Name) : Command<ImportedLine>;

internal sealed class ImportRoomHandler : IHandle<ImportRoom, ImportedLine>
{
    public async Task<Decision<ImportedLine>> Handle(ImportRoom command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(act.Db, command, cancellationToken) is { } there)
        {
            return new ImportedLine(there, false);
        }

        var room = new Room { Id = RoomId.New(), SiteId = command.Site, Name = command.Name, Kind = RoomKind.Exam, IsActive = false };
        act.Db.Add(room);
        act.About(room.Id);
        act.Changed(ClinicDirectory.Topic);
        return new ImportedLine(room.Id.Value, true);
    }

    public static async Task<Guid?> FindAsync(PorchlightDb db, ImportRoom told, CancellationToken cancellationToken)
    {
        var rooms = await db.Set<Room>().AsNoTracking().Where(row => row.SiteId == told.Site).ToListAsync(cancellationToken);
        return rooms.Find(room => PersonName.Fold(room.Name) == PersonName.Fold(told.Name))?.Id.Value;
    }
}
