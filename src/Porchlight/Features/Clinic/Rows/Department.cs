using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A part of a site that callers are put through to and visitors are shown to.</summary>
internal sealed class Department : ISetupRow
{
    public DepartmentId Id { get; init; }

    public SiteId SiteId { get; set; }

    public string Name { get; set; } = "";

    public string NameEs { get; set; } = "";

    public string Floor { get; set; } = "";

    public string Phone { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public DepartmentInfo ToInfo() => new(Id, SiteId, Name, NameEs, Floor, Phone, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Department>
    {
        public void Configure(EntityTypeBuilder<Department> department)
        {
            department.ToTable("clinic_department");
            department.HasKey(row => row.Id);
            department.Property(row => row.Version).IsConcurrencyToken();
            department.Property(row => row.Name).HasMaxLength(80);
            department.Property(row => row.NameEs).HasMaxLength(80);
            department.Property(row => row.Floor).HasMaxLength(20);
            department.Property(row => row.Phone).HasMaxLength(20);
            department.HasIndex(row => new { row.SiteId, row.Name }).IsUnique();
        }
    }
}
