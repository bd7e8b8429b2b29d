using Porchlight.Platform.Commands;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The cells that somebody holds in the stretch of time looked at.</summary>
internal sealed class TakenCells(IEnumerable<ResourceCell> cells, IReadOnlySet<HoldId> runOut)
{
    private readonly Dictionary<CellKey, ResourceCell> _byKey = cells.ToDictionary(cell => cell.Key);

    public bool IsFree(CellKey key, AppointmentId? ours = null, HoldId? hold = null) =>
        !_byKey.TryGetValue(key, out var cell) || (cell.Appointment is { } appointment
            ? appointment == ours
            : cell.Hold is { } held && (held == hold || runOut.Contains(held)));

    /// <summary>
    /// Claims the appointment's cells: new rows for free ones, a change of hands for those of its own hold, of a hold that ran out, or of
    /// the appointment it replaces. Whoever was first keeps them, by the key.
    /// </summary>
    public void Claim(Appointment appointment, Act act) => Claim(appointment.Cells(), appointment.Id, null, act);

    /// <summary>Claims cells for an appointment or a hold, one of the two.</summary>
    public void Claim(IEnumerable<CellKey> keys, AppointmentId? appointment, HoldId? hold, Act act)
    {
        foreach (var key in keys)
        {
            if (_byKey.TryGetValue(key, out var cell))
            {
                (cell.Appointment, cell.Hold) = (appointment, hold);
            }
            else
            {
                act.Insert(new ResourceCell { Resource = key.Resource, Cell = key.Cell, Lane = key.Lane, Appointment = appointment, Hold = hold });
            }
        }
    }
}
