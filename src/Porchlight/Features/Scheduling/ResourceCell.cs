using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Availability;
using Porchlight.Clinic.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

/// <summary>
/// Five minutes of one resource, claimed. The primary key is what makes double booking impossible (invariant 2): nothing is booked
/// without inserting its cells, and two who insert the same one cannot both commit.
/// </summary>
internal sealed class ResourceCell
{
    /// <summary>A provider, room, piece of equipment or interpreter.</summary>
    public Guid Resource { get; init; }

    /// <summary>Five-minute steps since 1970 in UTC, so that a day with 23 or 25 hours needs no care.</summary>
    public int Cell { get; init; }

    /// <summary>0 is the normal place; others exist where an overbooking was granted.</summary>
    public short Lane { get; init; }

    /// <summary>Who sits here; exactly one of this and <see cref="Hold"/> is set.</summary>
    public AppointmentId? Appointment { get; set; }

    public HoldId? Hold { get; set; }

    public CellKey Key => new(Resource, Cell, Lane);

    internal sealed class Table : IEntityTypeConfiguration<ResourceCell>
    {
        public void Configure(EntityTypeBuilder<ResourceCell> cell)
        {
            cell.ToTable("scheduling_cell");
            cell.HasKey(row => new { row.Resource, row.Cell, row.Lane });
            cell.Ignore(row => row.Key);
            // A cell changes hands (a hold becomes a booking, a move keeps part of its place) only from the one it was seen with.
            cell.Property(row => row.Appointment).IsConcurrencyToken();
            cell.Property(row => row.Hold).IsConcurrencyToken();
            cell.HasIndex(row => row.Appointment);
            cell.HasIndex(row => row.Hold);
        }
    }
}

internal readonly record struct CellKey(Guid Resource, int Cell, short Lane)
{
    /// <summary>What a visit claims, in the order in which everybody claims, so that two who claim never wait for each other in a ring.</summary>
    public static IEnumerable<CellKey> For(
        ProviderId provider, short lane, RoomId? room, EquipmentId? equipment, InterpreterId? interpreter, Instant claimedFrom, Instant claimedTo)
    {
        List<(Guid Id, short Lane)> resources = [(provider.Value, lane)];
        // Only a provider may be in two places of one time; a room, a device and an interpreter are real things.
        resources.AddRange(new[] { room?.Value, equipment?.Value, interpreter?.Value }.OfType<Guid>().Select(id => (id, (short)0)));
        var range = CellRange.Touched(claimedFrom, claimedTo);
        return from resource in resources.OrderBy(resource => resource.Id)
               from cell in Enumerable.Range((int)range.Start.Number, (int)range.Count)
               select new CellKey(resource.Id, cell, resource.Lane);
    }
}
