using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Porchlight.Platform.Database;

/// <summary>
/// FULL, because NORMAL may lose acknowledged commits in a power cut. Reading connections are told to refuse writes, so that the
/// single writer is single by the engine's own word.
/// </summary>
internal sealed class SqlitePragmas(bool readOnly) : DbConnectionInterceptor
{
    public const string Always =
        "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = readOnly ? Always + " PRAGMA query_only=ON;" : Always;
        command.ExecuteNonQuery();
    }
}
