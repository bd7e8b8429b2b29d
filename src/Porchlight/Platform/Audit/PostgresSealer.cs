using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Audit;

/// <summary>
/// Seals on PostgreSQL, once a second and on one node at a time: every transaction below the snapshot horizon is finished, so no entry
/// can appear later in a sealed range (WRITES.md §4; an id cursor missed 140 of 3,472 there).
/// </summary>
internal sealed class PostgresSealer(IDbContextFactory<PostgresPorchlightDb> contexts, ILogger<PostgresSealer> log) : BackgroundService
{
    private const long LockKey = 0x506f7263686c6967; // "Porchlig"

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default))
        {
            try
            {
                await SealAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Sealing the audit trail failed and is tried again: {Kind}", e.GetType().Name);
            }
        }
    }

    /// <summary>Seals what is finished now. Returns the number of entries sealed.</summary>
    public async Task<int> SealAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.MaySave = true;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({LockKey}) as \"Value\"").SingleAsync(cancellationToken);
        if (!mine)
        {
            return 0;
        }

        var head = await db.Set<AuditSeal>().OrderByDescending(seal => seal.No).FirstOrDefaultAsync(cancellationToken)
            ?? new AuditSeal { No = 0, ToTx = 0, Hash = AuditSeal.Genesis };
        var horizon = await db.Database.SqlQuery<long>($"select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as \"Value\"").SingleAsync(cancellationToken);
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Tx >= head.ToTx && entry.Tx < horizon).ToListAsync(cancellationToken);
        if (entries.Count == 0)
        {
            return 0;
        }

        db.Add(AuditSeal.After(head, horizon, entries));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return entries.Count;
    }
}
