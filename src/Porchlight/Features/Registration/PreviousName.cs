using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Registration;

/// <summary>A legal name a patient had; people still search and call by it.</summary>
public sealed class PreviousName
{
    public PatientId Patient { get; init; }

    public Instant EndedAt { get; init; }

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PreviousName>
    {
        public const string Name = "registration_previous_name";

        public void Configure(EntityTypeBuilder<PreviousName> name)
        {
            name.ToTable(Name);
            name.HasKey(row => new { row.Patient, row.EndedAt });
            name.Property(row => row.Family).HasMaxLength(100);
            name.Property(row => row.Given).HasMaxLength(100);
        }
    }
}
