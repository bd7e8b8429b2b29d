using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Porchlight.Platform.Access;

/// <summary>How a person wants their screens, wherever they sign in.</summary>
public sealed class Preferences
{
    public UserId User { get; init; }

    /// <summary>Theme, density, board step, single keys and own letters, as the shell writes and reads them.</summary>
    public string Look { get; set; } = "";

    /// <summary><c>en</c>, <c>es</c>, or null: as the browser asks.</summary>
    public string? Language { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Preferences>
    {
        public void Configure(EntityTypeBuilder<Preferences> preferences)
        {
            preferences.ToTable("access_preferences");
            preferences.HasKey(row => row.User);
            preferences.Property(row => row.Look).HasMaxLength(300);
            preferences.Property(row => row.Language).HasMaxLength(5);
        }
    }
}
