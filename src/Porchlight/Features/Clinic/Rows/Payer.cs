using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>An insurance company or program that is asked for coverage.</summary>
internal sealed class Payer : ISetupRow
{
    public PayerId Id { get; init; }

    public string Name { get; set; } = "";

    public string X12PayerId { get; set; } = "";

    public PayerKind Kind { get; set; }

    public string Route { get; set; } = "";

    public string MemberIdPattern { get; set; } = "";

    public List<string> Synonyms { get; set; } = [];

    public string Phone { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public PayerInfo ToInfo(IEnumerable<PlanInfo> plans) =>
        new(Id, Name, X12PayerId, Kind, Route, MemberIdPattern, Synonyms, Phone, [.. plans], IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Payer>
    {
        public void Configure(EntityTypeBuilder<Payer> payer)
        {
            payer.ToTable("clinic_payer");
            payer.HasKey(row => row.Id);
            payer.Property(row => row.Version).IsConcurrencyToken();
            payer.Property(row => row.Name).HasMaxLength(80);
            payer.Property(row => row.X12PayerId).HasMaxLength(20);
            payer.Property(row => row.Route).HasMaxLength(20);
            payer.Property(row => row.MemberIdPattern).HasMaxLength(40);
            payer.Property(row => row.Phone).HasMaxLength(20);
            payer.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            payer.Property(row => row.Synonyms).HasJoined();
            payer.HasIndex(row => row.X12PayerId).IsUnique();
        }
    }
}
