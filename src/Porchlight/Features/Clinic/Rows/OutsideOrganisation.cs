using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Platform.Database;

namespace Porchlight.Clinic;

/// <summary>A practice, hospital or employer that is neither ours nor a payer: where people come from and are sent to.</summary>
internal sealed class OutsideOrganisation : IVersioned
{
    public OutsideOrganisationId Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Ten digits, or empty.</summary>
    public string Npi { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Line { get; set; } = "";

    public string City { get; set; } = "";

    public string State { get; set; } = "";

    public string Zip { get; set; } = "";

    public long Version { get; private set; }

    internal sealed class Table : IEntityTypeConfiguration<OutsideOrganisation>
    {
        public void Configure(EntityTypeBuilder<OutsideOrganisation> organisation)
        {
            organisation.ToTable("clinic_outside_organisation");
            organisation.HasKey(row => row.Id);
            organisation.Property(row => row.Version).IsConcurrencyToken();
            organisation.Property(row => row.Name).HasMaxLength(80);
            organisation.Property(row => row.Npi).HasMaxLength(10);
            organisation.Property(row => row.Phone).HasMaxLength(20);
            organisation.Property(row => row.Line).HasMaxLength(120);
            organisation.Property(row => row.City).HasMaxLength(60);
            organisation.Property(row => row.State).HasMaxLength(2);
            organisation.Property(row => row.Zip).HasMaxLength(10);
            organisation.HasIndex(row => row.Npi).IsUnique().HasFilter("\"Npi\" <> ''");
            organisation.HasIndex(row => row.Name);
        }
    }
}

internal readonly record struct OutsideOrganisationId(Guid Value) : IId<OutsideOrganisationId>
{
    public static OutsideOrganisationId New() => IId<OutsideOrganisationId>.New();

    public static OutsideOrganisationId From(Guid value) => new(value);

    public static bool TryParse(string? text, out OutsideOrganisationId id) => IId<OutsideOrganisationId>.TryParse(text, out id);

    public override string ToString() => Value.ToString("n");
}
