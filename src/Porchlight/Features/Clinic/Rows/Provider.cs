using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>Somebody whose day is booked, or a team that is.</summary>
internal sealed class Provider : ISetupRow
{
    public ProviderId Id { get; init; }

    public string Name { get; set; } = "";

    public string Family { get; set; } = "";

    public string Given { get; set; } = "";

    public string Credential { get; set; } = "";

    public ProviderKind Kind { get; set; }

    public string Npi { get; set; } = "";

    public string Specialty { get; set; } = "";

    public string TaxonomyCode { get; set; } = "";

    public List<SiteId> SiteIds { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public bool TakesNewPatients { get; set; }

    public int Place { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public ProviderInfo ToInfo() => new(
        Id, Name, Family, Given, Credential, Kind, Npi.Length == 0 ? null : Porchlight.Npi.FromStored(Npi), Specialty, TaxonomyCode, SiteIds, Languages, TakesNewPatients, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Provider>
    {
        public void Configure(EntityTypeBuilder<Provider> provider)
        {
            provider.ToTable("clinic_provider");
            provider.HasKey(row => row.Id);
            provider.Property(row => row.Version).IsConcurrencyToken();
            provider.Property(row => row.Name).HasMaxLength(60);
            provider.Property(row => row.Family).HasMaxLength(60);
            provider.Property(row => row.Given).HasMaxLength(60);
            provider.Property(row => row.Credential).HasMaxLength(20);
            provider.Property(row => row.Npi).HasMaxLength(10);
            provider.Property(row => row.Specialty).HasMaxLength(60);
            provider.Property(row => row.TaxonomyCode).HasMaxLength(10);
            provider.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            provider.Property(row => row.SiteIds).HasJoined(text => new SiteId(Guid.Parse(text)), id => id.ToString());
            provider.Property(row => row.Languages).HasJoined();
            provider.HasIndex(row => row.Npi).IsUnique().HasFilter("\"Npi\" <> ''");
        }
    }
}
