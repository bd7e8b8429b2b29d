using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Seeding;

/// <summary>Prepared inserts in one transaction on a connection of its own, before the writer is started.</summary>
internal sealed class SqliteBulkRows : IBulkRows
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly PreparedInserts _inserts;

    public SqliteBulkRows(DatabaseSettings settings)
    {
        // Not pooled: a pooled handle may have been told to refuse writes.
        _connection = new SqliteConnection(settings.SqliteConnection + ";Pooling=False");
        _connection.Open();
        using (var pragmas = _connection.CreateCommand())
        {
            pragmas.CommandText = SqlitePragmas.Always + " PRAGMA cache_size=-200000;";
            pragmas.ExecuteNonQuery();
        }

        _transaction = _connection.BeginTransaction();
        Db = new SqlitePorchlightDb(new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite(_connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        Db.Database.UseTransaction(_transaction);
        _inserts = new PreparedInserts(_connection, Db.Model);
    }

    public PorchlightDb Db { get; }

    public long Insert<TRow>(IEnumerable<TRow> rows)
        where TRow : class
    {
        Db.Model.FlatType(typeof(TRow));
        var written = 0L;
        foreach (var row in rows)
        {
            _inserts.Write(row, _transaction);
            written++;
        }

        return written;
    }

    public Task CommitAsync(CancellationToken cancellationToken) => _transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _inserts.Dispose();
        await Db.DisposeAsync();
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
