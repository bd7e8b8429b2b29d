using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Porchlight.Platform.Cli;

namespace Porchlight.Platform.Database;

/// <summary>Brings the database to this program's schema. Runs before anything else may touch it.</summary>
internal sealed class DatabaseUpgrade(DatabaseSettings settings, PlainConnections connections, IServiceProvider services)
{
    private const string Applied = """select "MigrationId" from "__EFMigrationsHistory" """;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (IsUpToDate())
        {
            return;
        }

        if (settings.IsPostgres)
        {
            var options = new DbContextOptionsBuilder<PostgresPorchlightDb>();
            DatabaseSetup.Configure(options, services.GetRequiredService<NpgsqlDataSource>());
            await using var postgres = new PostgresPorchlightDb(options.Options);
            await MigrateAsync(postgres, cancellationToken);
            await HoldAsync(postgres, cancellationToken);
            return;
        }

        var writable = new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite(settings.SqliteMaking).Options;
        await using var sqlite = new SqlitePorchlightDb(writable);
        await MigrateAsync(sqlite, cancellationToken);
        await HoldAsync(sqlite, cancellationToken);
        await sqlite.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        SqliteConnection.ClearAllPools();
    }

    private async Task HoldAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        AppendOnly.Hold(db.Database.GetDbConnection(), settings.IsPostgres);
        await db.Database.CloseConnectionAsync();
    }

    // The usual start finds its own schema and needs no model to see it.
    private bool IsUpToDate()
    {
        try
        {
            using var connection = connections.Open();
            if (!PlainConnections.Read(connection, Applied).ToHashSet().SetEquals(Known()))
            {
                return false;
            }

            AppendOnly.Hold(connection, settings.IsPostgres);
            return true;
        }
        catch (DbException)
        {
            // No file, no server or no schema yet: the long way makes it, or says what is wrong.
            return false;
        }
    }

    private IEnumerable<string> Known()
    {
        var engine = settings.IsPostgres ? typeof(PostgresPorchlightDb) : typeof(SqlitePorchlightDb);
        return from type in typeof(DatabaseUpgrade).Assembly.GetTypes()
               where type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == engine
               select type.GetCustomAttribute<MigrationAttribute>()!.Id;
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
