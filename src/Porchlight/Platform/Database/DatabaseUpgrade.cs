using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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
            await postgres.Database.MigrateAsync(cancellationToken);
            await AppendOnly.HoldAsync(postgres, cancellationToken);
            return;
        }

        var writable = new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite(settings.SqliteMaking).Options;
        await using var sqlite = new SqlitePorchlightDb(writable);
        await sqlite.Database.MigrateAsync(cancellationToken);
        await AppendOnly.HoldAsync(sqlite, cancellationToken);
        await sqlite.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        SqliteConnection.ClearAllPools();
    }
}
