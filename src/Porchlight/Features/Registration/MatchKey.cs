using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Matching;

namespace Porchlight.Registration;

/// <summary>A blocking key of a patient: only people who share one are compared for being the same.</summary>
internal sealed class MatchKey
{
    public PatientId Patient { get; init; }

    public BlockingKind Kind { get; init; }

    public string Value { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<MatchKey>
    {
        public const string Name = "registration_match_key";

        public void Configure(EntityTypeBuilder<MatchKey> key)
        {
            key.ToTable(Name);
            key.HasKey(row => new { row.Kind, row.Value, row.Patient });
            key.Property(row => row.Kind).HasConversion<int>();
            key.Property(row => row.Value).HasMaxLength(260);
            key.HasIndex(row => row.Patient);
        }
    }
}
