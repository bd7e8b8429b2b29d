using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Porchlight.Platform.Database;

/// <summary>
/// Connections for the few questions of a start (is the schema ours, which keys open the cookies), asked in plain SQL: they do not wait for
/// the model, which takes a second to build and is built beside them.
/// </summary>
internal sealed class PlainConnections(DatabaseSettings settings, IServiceProvider services)
{
    /// <exception cref="DbException">There is no such file or server.</exception>
    public DbConnection Open()
    {
        if (settings.IsPostgres)
        {
            return services.GetRequiredService<NpgsqlDataSource>().OpenConnection();
        }

        var sqlite = new SqliteConnection(settings.SqliteConnection);
        sqlite.Open();
        return sqlite;
    }

    /// <summary>The first column of each row.</summary>
    public static IReadOnlyList<string> Read(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(rows.GetString(0));
        }

        return read;
    }
}
