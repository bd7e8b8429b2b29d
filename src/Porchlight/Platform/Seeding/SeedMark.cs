using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Seeding;

/// <summary>Says that this database holds a synthetic practice, and which one.</summary>
internal sealed class SeedMark
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public SeedSize Size { get; init; }

    /// <summary>The day that was today.</summary>
    public LocalDate Today { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SeedMark>
    {
        public void Configure(EntityTypeBuilder<SeedMark> mark)
        {
            mark.ToTable("platform_seed_mark");
            mark.HasKey(row => row.Id);
            mark.Property(row => row.Size).HasConversion<string>().HasMaxLength(10);
        }
    }
}
