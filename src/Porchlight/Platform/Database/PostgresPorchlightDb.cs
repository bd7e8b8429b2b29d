using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Porchlight.Platform.Audit;

namespace Porchlight.Platform.Database;

/// <summary>The production engine. Text is ordered by bytes, as in SQLite, so that index ranges mean the same on both.</summary>
public sealed class PostgresPorchlightDb(DbContextOptions<PostgresPorchlightDb> options) : PorchlightDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // The transaction id is what the sealer's horizon speaks of (WRITES.md §4).
        modelBuilder.Entity<AuditEntry>().Property(entry => entry.Tx).HasDefaultValueSql("pg_current_xact_id()::text::bigint");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation("C");
    }

    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<PostgresPorchlightDb>
    {
        public PostgresPorchlightDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresPorchlightDb>().UseNpgsql("Host=design", npgsql => npgsql.UseNodaTime()).Options);
    }
}
