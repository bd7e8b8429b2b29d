using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A cash drawer; its shifts are the payments room's.</summary>
internal sealed class Drawer : ISetupRow
{
    public DrawerId Id { get; init; }

    public SiteId SiteId { get; set; }

    public string Name { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public DrawerInfo ToInfo() => new(Id, SiteId, Name, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Drawer>
    {
        public void Configure(EntityTypeBuilder<Drawer> drawer)
        {
            drawer.ToTable("clinic_drawer");
            drawer.HasKey(row => row.Id);
            drawer.Property(row => row.Version).IsConcurrencyToken();
            drawer.Property(row => row.Name).HasMaxLength(40);
            drawer.HasIndex(row => new { row.SiteId, row.Name }).IsUnique();
        }
    }
}
