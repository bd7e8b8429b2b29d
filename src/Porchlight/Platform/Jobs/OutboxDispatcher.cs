using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Platform.Jobs;

/// <summary>
/// Takes due messages under a lease and runs their jobs. A node that dies leaves its lease to run out, so delivery is at least once;
/// each job ends in a command whose operation id is the message's, so that its effect is once (WRITES.md §5).
/// </summary>
internal sealed class OutboxDispatcher(
    ICommandRunner runner, DatabaseSettings database, OutboxSignal signal, JobCatalog jobs, Subscribers subscribers, IServiceScopeFactory scopes, IClock clock,
    Signals signals, Reads reads, ILogger<OutboxDispatcher> log) : BackgroundService
{
    public const int MostAttempts = 8;
    private const int BatchSize = 16;
    private static readonly Duration _lease = Duration.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        OutboxGauges.Watch(signals, reads, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var batch = await ClaimAsync(stoppingToken);
                await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stoppingToken }, RunOneAsync);
                if (batch.Count == 0)
                {
                    await signal.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError("The outbox could not be read and is tried again: {Kind}", e.GetType().Name);
                await Task.Delay(1000, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private Task<List<OutboxMessage>> ClaimAsync(CancellationToken cancellationToken) => runner.WriteAsync(
        async write =>
        {
            var due = database.IsPostgres ? SkipLocked(write) : Due(write);
            var batch = await due.AsTracking().ToListAsync(cancellationToken);
            foreach (var message in batch)
            {
                message.LeaseUntil = write.Now + _lease;
                message.Attempts++;
            }

            return batch;
        },
        cancellationToken);

    private static IQueryable<OutboxMessage> Due(PorchlightDbWrite write)
    {
        var messages = write.Db.Set<OutboxMessage>();
        return messages
            .Where(message => message.State == OutboxMessage.Waiting && message.NotBefore <= write.Now && message.LeaseUntil < write.Now)
            .Where(message => message.OrderKey == null || !messages.Any(older => older.OrderKey == message.OrderKey && older.Id.CompareTo(message.Id) < 0))
            .OrderBy(message => message.NotBefore).Take(BatchSize);
    }

    // One statement finds, skips what another node holds, and takes the lease.
    private static IQueryable<OutboxMessage> SkipLocked(PorchlightDbWrite write)
    {
        return write.Db.Set<OutboxMessage>().FromSql(
            $"""
            update platform_outbox o set "LeaseUntil" = {write.Now + _lease} from (
              select m."Id" from platform_outbox m where m."State" = 0 and m."NotBefore" <= {write.Now} and m."LeaseUntil" < {write.Now}
                and (m."OrderKey" is null or not exists (select 1 from platform_outbox e where e."OrderKey" = m."OrderKey" and e."Id" < m."Id"))
              order by m."NotBefore" limit {BatchSize} for update skip locked) c where o."Id" = c."Id" returning o.*
            """);
    }

    private async ValueTask RunOneAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        JobOutcome outcome;
        var started = Stopwatch.GetTimestamp();
        using var span = Correlation.Begin(message.Kind);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = new JobRun(message.Id, message.Attempts, clock.GetCurrentInstant().InMicroseconds());
            outcome = jobs.Find(message.Kind) is { } job
                ? await job(scope.ServiceProvider, message.Payload, run, cancellationToken)
                : new JobOutcome.GiveUp("no job of this name");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e)
        {
            // The message may hold patient data, and so may the exception's text: only its kind is kept.
            log.LogError(e is InvalidOperationException ? e : null, "Job {Job} failed with {Kind}", message.Kind, e.GetType().Name);
            outcome = new JobOutcome.Retry(e.GetType().Name);
        }

        signals.Job(message.Kind, outcome.GetType().Name, started);
        await runner.WriteAsync(write => SettleAsync(write, message, outcome), CancellationToken.None);
    }

    private async Task<Done> SettleAsync(PorchlightDbWrite write, OutboxMessage message, JobOutcome outcome)
    {
        var row = await write.Db.Set<OutboxMessage>().AsTracking().SingleAsync(found => found.Id == message.Id);
        switch (outcome)
        {
            case JobOutcome.Retry retry when row.Attempts < MostAttempts:
                row.NotBefore = write.Now + (retry.After ?? PauseAfter(row.Attempts));
                row.LeaseUntil = Instant.FromUnixTimeTicks(0);
                row.LastError = retry.Why;
                break;
            case JobOutcome.Retry or JobOutcome.GiveUp:
                row.State = OutboxMessage.Dead;
                row.LastError = (outcome as JobOutcome.Retry)?.Why ?? ((JobOutcome.GiveUp)outcome).Why;
                write.Db.AddRange(subscribers.MessagesFor(new MessageDied(row.Id, row.Kind, row.LastError), write.Now));
                break;
            default:
                write.Db.Remove(row);
                break;
        }

        return default;
    }

    /// <summary>4^n seconds, an hour at most, 20 % apart so that a fallen neighbour is not met by everybody at once.</summary>
    private static Duration PauseAfter(int attempts)
    {
        var seconds = Math.Min(3600, Math.Pow(4, attempts));
        return Duration.FromSeconds(seconds * (0.8 + (0.4 * Random.Shared.NextDouble())));
    }
}
