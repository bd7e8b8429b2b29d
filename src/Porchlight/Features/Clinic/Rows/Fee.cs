using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>What a visit of one type is charged at from a day on.</summary>
internal sealed class Fee : ISetupRow
{
    public FeeId Id { get; init; }

    public VisitTypeId VisitTypeId { get; set; }

    public string ChargeCode { get; set; } = "";

    public string Description { get; set; } = "";

    public Money Amount { get; set; }

    public LocalDate From { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Description;

    public FeeInfo ToInfo() => new(Id, VisitTypeId, ChargeCode, Description, Amount, From, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Fee>
    {
        public void Configure(EntityTypeBuilder<Fee> fee)
        {
            fee.ToTable("clinic_fee");
            fee.HasKey(row => row.Id);
            fee.Property(row => row.Version).IsConcurrencyToken();
            fee.Property(row => row.ChargeCode).HasMaxLength(20);
            fee.Property(row => row.Description).HasMaxLength(120);
            fee.HasIndex(row => new { row.VisitTypeId, row.From }).IsUnique();
        }
    }
}
