using System.Collections.Concurrent;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Platform.Jobs;

/// <summary>
/// Keeps due messages running, a few of each kind at a time. A kind is a destination (the payer, the terminal, a subscriber), so one that
/// is silent holds up its own messages and nobody else's. A node that dies leaves its lease to run out: delivery is at least once.
/// </summary>
internal sealed class OutboxDispatcher(OutboxClaims claims, OutboxRun run, OutboxSignal signal, IClock clock, Signals signals, Reads reads, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    public const int MostAttempts = 8;

    /// <summary>Of one kind at the same time.</summary>
    public const int PerKind = 4;

    /// <summary>Nobody works longer than the lease holds; what outside parties need is well below (payers 20 s).</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(90);

    /// <summary>At a stop: for jobs that hear of it late.</summary>
    private static readonly TimeSpan _farewell = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (string Kind, Task Work)> _running = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        OutboxGauges.Watch(signals, reads, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await StartDueAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                log.LogError("The outbox could not be read and is tried again: {Kind}", e.GetType().Name);
                await Task.Delay(1000, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }

        await Task.WhenAny(Task.WhenAll(_running.Values.Select(running => running.Work)), Task.Delay(_farewell, CancellationToken.None));
    }

    private async Task<int> StartDueAsync(CancellationToken stoppingToken)
    {
        var running = _running.Values.CountBy(message => message.Kind).ToDictionary();
        var room = (await claims.DueKindsAsync(clock.GetCurrentInstant(), stoppingToken))
            .ToDictionary(kind => kind, kind => PerKind - running.GetValueOrDefault(kind))
            .Where(kind => kind.Value > 0).ToDictionary();
        if (room.Count == 0)
        {
            return 0;
        }

        var taken = await claims.TakeAsync(room, stoppingToken);
        foreach (var message in taken)
        {
            // Entered before it may end, so that its end finds it.
            var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _running[message.Id] = (message.Kind, RunAsync(message, begin.Task, stoppingToken));
            begin.SetResult();
        }

        return taken.Count;
    }

    private async Task RunAsync(OutboxMessage message, Task begin, CancellationToken stoppingToken)
    {
        await begin;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(_longest);
        try
        {
            await run.RunAsync(message, patience.Token, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopped in the middle of it.
            await claims.GiveBackAsync(message);
        }
        catch (Exception e)
        {
            // Its lease runs out, and it is done again.
            log.LogError("Job {Job} could not be settled: {Kind}", message.Kind, e.GetType().Name);
        }
        finally
        {
            _running.TryRemove(message.Id, out _);
            signal.Wake();
        }
    }
}
