using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

internal static class SlotHolds
{
    /// <summary>The hold has become a booking: its cells were taken over, whatever it had more of is freed.</summary>
    public static async Task DropAsync(PorchlightDb db, HoldId? id, CancellationToken cancellationToken)
    {
        if (id is null || await db.SlotHolds.AsTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } hold)
        {
            return;
        }

        db.Remove(hold);
        await db.ResourceCells.AsTracking().Where(cell => cell.Hold == id).LoadAsync(cancellationToken);
        db.RemoveRange(db.ResourceCells.Local.Where(cell => cell.Hold == id).ToList());
    }
}
