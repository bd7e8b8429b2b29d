using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Platform.Live;

namespace Porchlight.Platform.Commands;

/// <summary>
/// PostgreSQL's write path: the loads, then the write in one round trip when the act only inserts, and in an explicit transaction
/// (two) when it also updates. A unique violation is the answer to replay and clash; the operation id is looked up only then (ADR 0005).
/// </summary>
internal sealed class PostgresCommandRunner(
    IDbContextFactory<PostgresPorchlightDb> contexts, IServiceScopeFactory scopes, IClock clock, Subscribers subscribers,
    HandlerCatalog handlers, AfterCommit afterCommit, PostgresLive live) : ICommandRunner, IAuditWriter
{
    private const int Tries = 6;

    private readonly Lanes _lanes = new();

    public async Task<Decision<TAnswer>> RunAsync<TAnswer>(Command<TAnswer> command, OperationId operation, Actor actor, CancellationToken cancellationToken)
    {
        var call = new CommandCall<TAnswer>(command, operation, actor, clock, subscribers, handlers);
        using var turn = await _lanes.EnterAsync(command.Lane(), cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            var act = call.Open(db);
            await using var scope = scopes.CreateAsyncScope();
            var decision = await call.DecideAsync(act, scope.ServiceProvider, cancellationToken);
            if (decision is not Decision<TAnswer>.Accepted accepted)
            {
                return await RefuseAsync(call, act, decision);
            }

            try
            {
                await SaveAsync(db, act, call.Accepted(accepted.Value), call.Entry(act, "done"));
                afterCommit.Tell(act);
                await live.NotifyAsync(act.Topics);
                return decision;
            }
            catch (Exception e) when (IsAnswer(e))
            {
                if (await FindAsync(call.OperationId) is { } before)
                {
                    return before.Replay<TAnswer>(call.PayloadHash, call.Actor);
                }

                if (act.ClashOf(Clash.TableOf(e)) is { } clash)
                {
                    return await RefuseAsync<TAnswer>(call, act, clash);
                }

                if (attempt == Tries)
                {
                    return e is DbUpdateConcurrencyException ? await RefuseAsync<TAnswer>(call, act, Clash.RecordChanged) : throw new TooBusyException();
                }

                // Somebody was first and nobody has said what that means: look again from the start, apart from each other.
                await Task.Delay(Random.Shared.Next(1, 4 << attempt), cancellationToken);
            }
            catch (Exception e) when (e is NpgsqlException or DbUpdateException { InnerException: NpgsqlException and not PostgresException } or TimeoutException)
            {
                return await FindAsync(call.OperationId) is { } before
                    ? before.Replay<TAnswer>(call.PayloadHash, call.Actor)
                    : throw new OutcomeUnknownException(e);
            }
        }
    }

    public async Task<T> WriteAsync<T>(Func<PorchlightDbWrite, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            db.MaySave = true;
            try
            {
                var result = await write(new PorchlightDbWrite(db, clock.GetCurrentInstant().InMicroseconds()));
                await db.SaveChangesAsync(CancellationToken.None);
                return result;
            }
            catch (Exception e) when (attempt < Tries && IsAnswer(e))
            {
                await Task.Delay(Random.Shared.Next(1, 4 << attempt), cancellationToken);
            }
        }
    }

    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.MaySave = true;
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        db.Add(entry);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static async Task SaveAsync(PostgresPorchlightDb db, Act act, Operation operation, AuditEntry entry)
    {
        db.AddRange(act.Rows);
        db.AddRange(act.Messages);
        db.Add(operation);
        db.Add(entry);
        db.ChangeTracker.DetectChanges();

        // One batch is one implicit transaction, but a version that no longer matches is noticed only after that has committed the
        // rest; so only an act that inserts and nothing else goes without an explicit one.
        var entries = db.ChangeTracker.Entries().Where(row => row.State != EntityState.Unchanged).ToList();
        var oneBatch = entries.Count < 500 && entries.All(row => row.State == EntityState.Added);
        db.Database.AutoTransactionBehavior = oneBatch ? AutoTransactionBehavior.Never : AutoTransactionBehavior.WhenNeeded;
        db.MaySave = true;
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<Decision<TAnswer>> RefuseAsync<TAnswer>(CommandCall<TAnswer> call, Act act, Decision<TAnswer> refused)
    {
        // Found first: what looks refused now may be the second sending of something that was done.
        if (await FindAsync(call.OperationId) is { } before)
        {
            return before.Replay<TAnswer>(call.PayloadHash, call.Actor);
        }

        await WriteAsync(call.Refused(act, refused.Refusal!), CancellationToken.None);
        return refused;
    }

    private async Task<Operation?> FindAsync(OperationId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Set<Operation>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id);
    }

    /// <summary>The engine spoke: nothing of this attempt was stored.</summary>
    private static bool IsAnswer(Exception e) => e switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        { InnerException: { } inner } => IsAnswer(inner),
        _ => false,
    };
}
