using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A room that a visit takes up, with the way to it in words.</summary>
internal sealed class Room : ISetupRow
{
    public RoomId Id { get; init; }

    public SiteId SiteId { get; set; }

    public DepartmentId? DepartmentId { get; set; }

    public string Name { get; set; } = "";

    public RoomKind Kind { get; set; }

    public string Floor { get; set; } = "";

    public string Directions { get; set; } = "";

    public string DirectionsEs { get; set; } = "";

    public string StepFree { get; set; } = "";

    public string StepFreeEs { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public RoomInfo ToInfo() => new(
        Id, SiteId, DepartmentId, Name, Kind, Floor, new InBoth(Directions, DirectionsEs), new InBoth(StepFree, StepFreeEs), IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Room>
    {
        public void Configure(EntityTypeBuilder<Room> room)
        {
            room.ToTable("clinic_room");
            room.HasKey(row => row.Id);
            room.Property(row => row.Version).IsConcurrencyToken();
            room.Property(row => row.Name).HasMaxLength(40);
            room.Property(row => row.Floor).HasMaxLength(20);
            room.Property(row => row.Directions).HasMaxLength(400);
            room.Property(row => row.DirectionsEs).HasMaxLength(400);
            room.Property(row => row.StepFree).HasMaxLength(400);
            room.Property(row => row.StepFreeEs).HasMaxLength(400);
            room.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            room.HasIndex(row => new { row.SiteId, row.Name }).IsUnique();
        }
    }
}
