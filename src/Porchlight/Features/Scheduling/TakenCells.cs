using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Availability;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>The cells that somebody holds in the stretch of time looked at.</summary>
internal sealed class TakenCells(IEnumerable<ResourceCell> cells, IReadOnlySet<HoldId> runOut)
{
    private readonly Dictionary<CellKey, ResourceCell> _byKey = cells.ToDictionary(cell => cell.Key);
    private readonly ILookup<Guid, ResourceCell> _byResource = cells.ToLookup(cell => cell.Resource);

    public static async Task<TakenCells> LoadAsync(
        PorchlightDb db, IReadOnlyCollection<Guid> resources, CellRange window, Instant now, CancellationToken cancellationToken)
    {
        var (first, past) = ((int)window.Start.Number, (int)window.End.Number);
        var cells = await db.ResourceCells
            .Where(cell => resources.Contains(cell.Resource) && cell.Cell >= first && cell.Cell < past).ToListAsync(cancellationToken);
        var holds = cells.Select(cell => cell.Hold).OfType<HoldId>().Distinct().ToList();
        var runOut = holds.Count == 0 ? [] : await db.SlotHolds
            .Where(hold => holds.Contains(hold.Id) && hold.Expires <= now).Select(hold => hold.Id).ToListAsync(cancellationToken);
        return new TakenCells(cells, runOut.ToHashSet());
    }

    public bool IsFree(CellKey key, AppointmentId? ours = null, HoldId? hold = null) =>
        !_byKey.TryGetValue(key, out var cell) || IsFree(cell, ours, hold);

    /// <summary>Marks what is taken of a resource's normal lane, seen from the request: its own appointment and hold are free to it.</summary>
    public void Mark(Guid resource, CellSet set, SlotRequest request)
    {
        foreach (var cell in _byResource[resource].Where(cell => cell.Lane == 0 && !IsFree(cell, request.Ours, request.Hold)))
        {
            set.Add(new Cell(cell.Cell));
        }
    }

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

    private bool IsFree(ResourceCell cell, AppointmentId? ours, HoldId? hold) => cell.Appointment is { } appointment
        ? appointment == ours
        : cell.Hold is { } held && (held == hold || runOut.Contains(held));
}
