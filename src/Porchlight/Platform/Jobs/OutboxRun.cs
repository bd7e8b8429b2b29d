using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Platform.Jobs;

/// <summary>One attempt of one message, and what becomes of it.</summary>
internal sealed class OutboxRun(
    ICommandRunner runner, JobCatalog jobs, Subscribers subscribers, IServiceScopeFactory scopes, IClock clock, Signals signals, ILogger<OutboxRun> log)
{
    /// <param name="patience">Ends with the time that the lease leaves, and at a stop.</param>
    /// <exception cref="OperationCanceledException">The program stops; nothing was settled.</exception>
    public async Task RunAsync(OutboxMessage message, CancellationToken patience, CancellationToken stopping)
    {
        var started = Stopwatch.GetTimestamp();
        using var span = Correlation.Begin(message.Kind);
        var outcome = await TryAsync(message, patience, stopping);
        signals.Job(message.Kind, outcome.GetType().Name, started);
        await runner.WriteAsync(write => SettleAsync(write, message, outcome), CancellationToken.None);
    }

    private async Task<JobOutcome> TryAsync(OutboxMessage message, CancellationToken patience, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = new JobRun(message.Id, message.Attempts, clock.GetCurrentInstant().InMicroseconds());
            return jobs.Find(message.Kind) is { } job
                ? await job(scope.ServiceProvider, message.Payload, run, patience)
                : new JobOutcome.GiveUp("no job of this name");
        }
        catch (Exception e) when (!(e is OperationCanceledException && stopping.IsCancellationRequested))
        {
            // The message may hold patient data, and so may the exception's text: only its kind is kept.
            log.LogError(e, "Job {Job} failed with {Kind}", message.Kind, e.GetType().Name);
            return new JobOutcome.Retry(e.GetType().Name);
        }
    }

    private async Task<Done> SettleAsync(PorchlightDbWrite write, OutboxMessage message, JobOutcome outcome)
    {
        var row = await write.Db.Set<OutboxMessage>().AsTracking().SingleAsync(found => found.Id == message.Id);
        switch (outcome)
        {
            case JobOutcome.Retry retry when row.Attempts < OutboxDispatcher.MostAttempts:
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
