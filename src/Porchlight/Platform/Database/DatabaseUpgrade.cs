using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Porchlight.Platform.Cli;

namespace Porchlight.Platform.Database;

/// <summary>Brings the database to this program's schema. Runs before anything else may touch it.</summary>
internal sealed class DatabaseUpgrade(DatabaseSettings settings, IServiceProvider services)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (settings.IsPostgres)
        {
            var options = new DbContextOptionsBuilder<PostgresPorchlightDb>();
            DatabaseSetup.Configure(options, services.GetRequiredService<NpgsqlDataSource>());
            await using var postgres = new PostgresPorchlightDb(options.Options);
            await MigrateAsync(postgres, cancellationToken);
            await AppendOnly.HoldAsync(postgres, cancellationToken);
            return;
        }

        var writable = new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite(settings.SqliteMaking).Options;
        await using var sqlite = new SqlitePorchlightDb(writable);
        await MigrateAsync(sqlite, cancellationToken);
        await AppendOnly.HoldAsync(sqlite, cancellationToken);
        await sqlite.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        SqliteConnection.ClearAllPools();
    }

    /// <exception cref="CannotStartException">Another version made the database.</exception>
    private static async Task MigrateAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList());
        if (applied.Except(known).FirstOrDefault() is { } other)
        {
            throw new CannotStartException(
                $"This database was made by another version of Porchlight ({other}), which this one does not know. Nothing was changed. Use that version or a newer one; a demo's folder may be deleted.");
        }

        // Asking first keeps a quarter of a second out of every start: migrating compares whole models before it finds nothing to do.
        if (known.Except(applied).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
