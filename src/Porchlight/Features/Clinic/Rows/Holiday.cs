using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A day that is not like other days.</summary>
internal sealed class Holiday : ISetupRow
{
    public HolidayId Id { get; init; }

    public LocalDate Date { get; set; }

    public string Name { get; set; } = "";

    public SiteId? SiteId { get; set; }

    public bool IsClosed { get; set; } = true;

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public HolidayInfo ToInfo() => new(Id, Date, Name, SiteId, IsClosed, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> holiday)
        {
            holiday.ToTable("clinic_holiday");
            holiday.HasKey(row => row.Id);
            holiday.Property(row => row.Version).IsConcurrencyToken();
            holiday.Property(row => row.Name).HasMaxLength(80);
            holiday.HasIndex(row => row.Date);
        }
    }
}
