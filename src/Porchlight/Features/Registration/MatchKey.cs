using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Matching;

namespace Porchlight.Registration;

/// <summary>A blocking key of a patient: only people who share one are compared for being the same.</summary>
internal sealed class MatchKey
{
    public PatientId Patient { get; init; }

    /// <summary>Kind and value in one text, so that all keys of a person are one list of points in one index.</summary>
    public string Value { get; init; } = "";

    public static string ValueOf(BlockingKey key) => $"{(int)key.Kind}|{key.Value}";

    internal sealed class Table : IEntityTypeConfiguration<MatchKey>
    {
        public const string Name = "registration_match_key";

        public void Configure(EntityTypeBuilder<MatchKey> key)
        {
            key.ToTable(Name);
            key.HasKey(row => new { row.Value, row.Patient });
            key.Property(row => row.Value).HasMaxLength(260);
            key.HasIndex(row => row.Patient);
        }
    }
}
