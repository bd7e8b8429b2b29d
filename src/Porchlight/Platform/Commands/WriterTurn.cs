using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using SQLitePCL;

namespace Porchlight.Platform.Commands;

/// <summary>One group on the SQLite writer: a transaction that several commands share, each behind its own savepoint.</summary>
internal sealed class WriterTurn(WriterConnection writer, SqliteTransaction transaction) : IDisposable
{
    private readonly List<AuditEntry> _entries = [];
    // What a savepoint wrote is found again by a later command of the same group through the same connection.
    private readonly Dictionary<OperationId, Operation> _operations = [];

    /// <summary>A full disk rolls back more than the savepoint: then nobody in the group may be told "done" (WRITES.md §2, traps).</summary>
    public bool EngineRolledBack => raw.sqlite3_get_autocommit(writer.Connection.Handle) != 0;

    public SqlitePorchlightDb Open()
    {
        var db = writer.Context();
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return db;
    }

    public Operation? Find(OperationId id)
    {
        if (_operations.TryGetValue(id, out var inGroup))
        {
            return inGroup;
        }

        using var db = Open();
        return db.Set<Operation>().AsNoTracking().FirstOrDefault(row => row.Id == id);
    }

    /// <summary>Undone when it throws, or when <paramref name="undoIf"/> says so of the result.</summary>
    public T InSavepoint<T>(Func<T> body, Predicate<T>? undoIf = null)
    {
        writer.Execute("SAVEPOINT act");
        var written = _entries.Count;
        try
        {
            var result = body();
            if (undoIf?.Invoke(result) == true)
            {
                Undo(written);
            }

            writer.Execute("RELEASE act");
            return result;
        }
        catch when (!EngineRolledBack)
        {
            Undo(written);
            writer.Execute("RELEASE act");
            throw;
        }
    }

    public void Save(PorchlightDb db)
    {
        db.MaySave = true;
        db.SaveChanges();
        db.MaySave = false;
    }

    public void WriteAll(IEnumerable<object> rows)
    {
        foreach (var row in rows)
        {
            writer.Inserts.Write(row, transaction);
        }
    }

    public void WriteOperation(Operation operation)
    {
        writer.Inserts.Write(operation, transaction);
        _operations[operation.Id] = operation;
    }

    public void Write(AuditEntry entry)
    {
        entry.Tx = writer.Head.ToTx;
        writer.Inserts.Write(entry, transaction);
        _entries.Add(entry);
    }

    public void SealAndCommit()
    {
        var head = writer.Head;
        if (_entries.Count > 0)
        {
            head = AuditSeal.After(head, head.ToTx + 1, _entries);
            writer.Inserts.Write(head, transaction);
        }

        transaction.Commit();
        writer.Head = head;
    }

    public void Dispose() => transaction.Dispose();

    private void Undo(int written)
    {
        writer.Execute("ROLLBACK TO act");
        _entries.RemoveRange(written, _entries.Count - written);
    }
}
