using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Clinic.Api;

namespace Porchlight.Clinic;

/// <summary>A building with a front door, its own time zone and its own day.</summary>
internal sealed class Site : ISetupRow
{
    public SiteId Id { get; init; }

    public string Name { get; set; } = "";

    public string Letter { get; set; } = "";

    public string Zone { get; set; } = "";

    public string Line { get; set; } = "";

    public string City { get; set; } = "";

    public string State { get; set; } = "";

    public string Zip { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Directions { get; set; } = "";

    public string DirectionsEs { get; set; } = "";

    public List<IsoDayOfWeek> OpenDays { get; set; } = [];

    public LocalTime Opens { get; set; }

    public LocalTime Closes { get; set; }

    public bool IsActive { get; set; } = true;

    public long Version { get; private set; }

    Guid ISetupRow.Key => Id.Value;

    string ISetupRow.Label => Name;

    public SiteInfo ToInfo() => new(
        Id, Name, Letter[0], DateTimeZoneProviders.Tzdb[Zone], new AddressInfo(Line, City, State, Zip), Phone, new InBoth(Directions, DirectionsEs),
        OpenDays, Opens, Closes, IsActive);

    internal sealed class Table : IEntityTypeConfiguration<Site>
    {
        public void Configure(EntityTypeBuilder<Site> site)
        {
            site.ToTable("clinic_site");
            site.HasKey(row => row.Id);
            site.Property(row => row.Version).IsConcurrencyToken();
            site.Property(row => row.Name).HasMaxLength(60);
            site.Property(row => row.Letter).HasMaxLength(1);
            site.Property(row => row.Zone).HasMaxLength(60);
            site.Property(row => row.Line).HasMaxLength(120);
            site.Property(row => row.City).HasMaxLength(60);
            site.Property(row => row.State).HasMaxLength(2);
            site.Property(row => row.Zip).HasMaxLength(10);
            site.Property(row => row.Phone).HasMaxLength(20);
            site.Property(row => row.Directions).HasMaxLength(500);
            site.Property(row => row.DirectionsEs).HasMaxLength(500);
            site.Property(row => row.OpenDays).HasJoinedNames();
            site.HasIndex(row => row.Letter).IsUnique();
        }
    }
}
