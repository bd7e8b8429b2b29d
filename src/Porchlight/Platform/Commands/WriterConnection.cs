using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Commands;

/// <summary>The one connection that writes to SQLite, with its prepared statements and the end of the audit chain.</summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly PooledDbContextFactory<SqlitePorchlightDb> _contexts;

    public WriterConnection(DatabaseSettings settings)
    {
        // Not pooled: a pooled handle may have been told to refuse writes.
        _connection = new SqliteConnection(settings.SqliteConnection + ";Pooling=False");
        _connection.Open();
        Execute(SqlitePragmas.Always);
        var options = new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite(_connection).Options;
        _contexts = new PooledDbContextFactory<SqlitePorchlightDb>(options);
        using var db = _contexts.CreateDbContext();
        Inserts = new PreparedInserts(_connection, db.Model);
        Head = db.Set<AuditSeal>().AsNoTracking().OrderByDescending(seal => seal.No).FirstOrDefault()
            ?? new AuditSeal { No = 0, FromTx = 0, ToTx = 1, Hash = AuditSeal.Genesis };
    }

    public PreparedInserts Inserts { get; }

    public SqliteConnection Connection => _connection;

    /// <summary>The last durable link.</summary>
    public AuditSeal Head { get; set; }

    public SqlitePorchlightDb Context() => _contexts.CreateDbContext();

    public WriterTurn Begin() => new(this, _connection.BeginTransaction());

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constant statements of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        Inserts.Dispose();
        _connection.Dispose();
    }
}
