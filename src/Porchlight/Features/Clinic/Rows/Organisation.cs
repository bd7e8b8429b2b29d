using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>The practice itself; one row.</summary>
internal sealed class Organisation : ISetupRow
{
    public OrganisationId Id { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Stands before the site: <c>Maple Street</c> in "Maple Street, Main".</summary>
    public string ShortName { get; set; } = "";

    public string Npi { get; set; } = "";

    public string TaxId { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Line { get; set; } = "";

    public string City { get; set; } = "";

    public string State { get; set; } = "";

    public string Zip { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public OrganisationInfo ToInfo() =>
        new(Name, ShortName, Porchlight.Npi.FromStored(Npi), TaxId, Phone, Email, new AddressInfo(Line, City, State, Zip));

    internal sealed class Table : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> organisation)
        {
            organisation.ToTable("clinic_organisation");
            organisation.HasKey(row => row.Id);
            organisation.Property(row => row.Version).IsConcurrencyToken();
            organisation.Property(row => row.Name).HasMaxLength(120);
            organisation.Property(row => row.ShortName).HasMaxLength(60);
            organisation.Property(row => row.Npi).HasMaxLength(10);
            organisation.Property(row => row.TaxId).HasMaxLength(10);
            organisation.Property(row => row.Phone).HasMaxLength(20);
            organisation.Property(row => row.Email).HasMaxLength(120);
            organisation.Property(row => row.Line).HasMaxLength(120);
            organisation.Property(row => row.City).HasMaxLength(60);
            organisation.Property(row => row.State).HasMaxLength(2);
            organisation.Property(row => row.Zip).HasMaxLength(10);
        }
    }
}
