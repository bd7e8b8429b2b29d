using Microsoft.EntityFrameworkCore;
using Porchlight.Availability;
using Porchlight.Platform.Commands;

namespace Porchlight.Scheduling;

/// <summary>A visit's cells, given up and claimed again.</summary>
internal static class VisitCells
{
    /// <summary>Frees what the appointment still holds; cells that another one has just taken over stay with that one.</summary>
    public static async Task ReleaseAsync(Appointment appointment, Act act, CancellationToken cancellationToken)
    {
        await act.Db.ResourceCells.Where(cell => cell.Appointment == appointment.Id).LoadAsync(cancellationToken);
        act.Db.RemoveRange(act.Db.ResourceCells.Local.Where(cell => cell.Appointment == appointment.Id).ToList());
    }

    /// <summary>
    /// Claims the appointment's own cells anew, after an undo. False when somebody took one of them meanwhile.
    /// <paramref name="from"/>: an appointment whose cells it may have, because that one is being undone.
    /// </summary>
    public static async Task<bool> ClaimAgainAsync(Appointment appointment, Appointment? from, Act act, CancellationToken cancellationToken)
    {
        var resources = appointment.Cells().Select(cell => cell.Resource).Distinct().ToList();
        var taken = await TakenCells.LoadAsync(
            act.Db, resources, CellRange.Touched(appointment.ClaimedFrom, appointment.ClaimedTo), act.Now, cancellationToken);
        if (!appointment.Cells().All(cell => taken.IsFree(cell, from?.Id)))
        {
            return false;
        }

        taken.Claim(appointment, act);
        return true;
    }
}
