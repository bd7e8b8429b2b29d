using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A thing a visit takes up.</summary>
internal sealed class Equipment : ISetupRow
{
    public EquipmentId Id { get; init; }

    public SiteId SiteId { get; set; }

    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public EquipmentInfo ToInfo() => new(Id, SiteId, Name, Kind, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Equipment>
    {
        public void Configure(EntityTypeBuilder<Equipment> equipment)
        {
            equipment.ToTable("clinic_equipment");
            equipment.HasKey(row => row.Id);
            equipment.Property(row => row.Version).IsConcurrencyToken();
            equipment.Property(row => row.Name).HasMaxLength(80);
            equipment.Property(row => row.Kind).HasMaxLength(40);
            equipment.HasIndex(row => new { row.SiteId, row.Name }).IsUnique();
        }
    }
}
