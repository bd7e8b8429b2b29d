using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A payer's product, as printed on the card.</summary>
internal sealed class Plan : ISetupRow
{
    public PlanId Id { get; init; }

    public PayerId PayerId { get; set; }

    public string Name { get; set; } = "";

    public string Kind { get; set; } = "";

    public bool NeedsReferral { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public PlanInfo ToInfo() => new(Id, PayerId, Name, Kind, NeedsReferral, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Plan>
    {
        public void Configure(EntityTypeBuilder<Plan> plan)
        {
            plan.ToTable("clinic_plan");
            plan.HasKey(row => row.Id);
            plan.Property(row => row.Version).IsConcurrencyToken();
            plan.Property(row => row.Name).HasMaxLength(80);
            plan.Property(row => row.Kind).HasMaxLength(20);
            plan.HasIndex(row => new { row.PayerId, row.Name }).IsUnique();
        }
    }
}
