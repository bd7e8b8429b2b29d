using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Registration;

/// <summary>
/// One way a patient's name may be typed: a word of a family name with a word of a given name, folded. Compound and former names give
/// several rows. Its indexes answer ranges in byte order, which is the order on the screen.
/// </summary>
internal sealed class SearchName
{
    public PatientId Patient { get; init; }

    /// <summary>1, 2 … within the patient.</summary>
    public int Position { get; init; }

    public string Last { get; init; } = "";

    public string First { get; init; } = "";

    /// <summary>The first letter of <see cref="First"/>: with it in front an index range stays short when both names are begun.</summary>
    public string Letter { get; init; } = "";

    public LocalDate Born { get; init; }

    public bool IsPrevious { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SearchName>
    {
        public const string Name = "registration_search_name";

        public void Configure(EntityTypeBuilder<SearchName> name)
        {
            name.ToTable(Name);
            name.HasKey(row => new { row.Patient, row.Position });
            name.Property(row => row.Last).HasMaxLength(100);
            name.Property(row => row.First).HasMaxLength(100);
            name.Property(row => row.Letter).HasMaxLength(4);
            name.HasIndex(row => new { row.Last, row.First });
            name.HasIndex(row => new { row.Letter, row.Last, row.First });
            name.HasIndex(row => new { row.First, row.Last });
            name.HasIndex(row => new { row.Born, row.Last });
        }
    }
}
