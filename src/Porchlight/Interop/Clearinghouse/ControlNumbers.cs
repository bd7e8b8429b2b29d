using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Porchlight.Platform.Database;

namespace Porchlight.Clearinghouse;

/// <summary>The last ISA13 given to a partner. One durable sequence each; a number is never used again (x12.md §2.2).</summary>
internal sealed class ControlNumbers : IVersioned
{
    // ISA13 has nine digits.
    private const long Highest = 999_999_999;

    public string Partner { get; init; } = "";

    public long Last { get; private set; }

    public long Version { get; private set; }

    /// <summary>The next number, taken within the write it is asked in, so that number and message stand or fall together.</summary>
    public static async Task<long> NextAsync(PorchlightDb db, string partner)
    {
        var row = await db.Set<ControlNumbers>().FindAsync(partner);
        if (row is null)
        {
            row = new ControlNumbers { Partner = partner };
            db.Add(row);
        }

        row.Last = row.Last == Highest ? 1 : row.Last + 1;
        return row.Last;
    }

    public static ControlNumbers From(string partner, long last) => new() { Partner = partner, Last = last };

    internal sealed class Table : IEntityTypeConfiguration<ControlNumbers>
    {
        public const string Name = "clearinghouse_control";

        public void Configure(EntityTypeBuilder<ControlNumbers> numbers)
        {
            numbers.ToTable(Name);
            numbers.HasKey(row => row.Partner);
            numbers.Property(row => row.Partner).HasMaxLength(40).ValueGeneratedNever();
            numbers.Property(row => row.Version).IsConcurrencyToken();
        }
    }
}
