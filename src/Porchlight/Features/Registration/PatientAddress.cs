using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

public enum AddressUse
{
    Home,
    Mailing,
}

public sealed class PatientAddress
{
    public PatientId Patient { get; init; }

    public AddressUse Use { get; init; }

    public string Line1 { get; set; } = "";

    public string? Line2 { get; set; }

    public string City { get; set; } = "";

    public string State { get; set; } = "";

    public string Zip { get; set; } = "";

    public PostalAddress Postal => new(Line1, Line2, City, State, Zip);

    internal sealed class Table : IEntityTypeConfiguration<PatientAddress>
    {
        public const string Name = "registration_address";

        public void Configure(EntityTypeBuilder<PatientAddress> address)
        {
            address.ToTable(Name);
            address.HasKey(row => new { row.Patient, row.Use });
            address.Property(row => row.Use).HasConversion<string>().HasMaxLength(12);
            address.Property(row => row.Line1).HasMaxLength(100);
            address.Property(row => row.Line2).HasMaxLength(100);
            address.Property(row => row.City).HasMaxLength(60);
            address.Property(row => row.State).HasMaxLength(2);
            address.Property(row => row.Zip).HasMaxLength(10);
        }
    }
}
