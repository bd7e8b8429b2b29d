using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Platform.Commands;

/// <summary>
/// SQLite's write path. One thread and one connection take the commands waiting at that moment, each in its own savepoint, and make
/// them durable with one commit before any is answered. An idle system commits at once (WRITES.md §2).
/// </summary>
internal sealed class SqliteCommandRunner(
    DatabaseSettings settings, IServiceScopeFactory scopes, IClock clock, Subscribers subscribers, HandlerCatalog handlers,
    AfterCommit afterCommit, Signals signals, ILogger<SqliteCommandRunner> log) : ICommandRunner, IAuditWriter, IHostedService, IDisposable
{
    private const int QueueLength = 2048;
    private const int LargestGroup = 64;
    private static readonly TimeSpan LongestGroup = TimeSpan.FromMilliseconds(10);

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(QueueLength);
    private Thread? _thread;

    public async Task<Decision<TAnswer>> RunAsync<TAnswer>(Command<TAnswer> command, OperationId operation, Actor actor, CancellationToken cancellationToken)
    {
        var call = new CommandCall<TAnswer>(command, operation, actor, clock, subscribers, handlers);
        return await Queue(new WaitingCommand<TAnswer>(call, scopes, afterCommit), cancellationToken);
    }

    public Task<T> WriteAsync<T>(Func<PorchlightDbWrite, Task<T>> write, CancellationToken cancellationToken) =>
        Queue(new WaitingWrite<T>(write, clock), cancellationToken);

    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        Queue(new WaitingEntry(entry), cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _thread = new Thread(Loop) { Name = "writer", IsBackground = true };
        _thread.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        return Task.Run(() => _thread?.Join(TimeSpan.FromSeconds(10)), CancellationToken.None);
    }

    public void Dispose() => _queue.Writer.TryComplete();

    private Task<T> Queue<T>(Waiting<T> waiting, CancellationToken cancellationToken)
    {
        // Cancellation is honoured only until the command is taken: after that it is the commit that answers.
        cancellationToken.ThrowIfCancellationRequested();
        return _queue.Writer.TryWrite(waiting) ? waiting.Answer : throw new TooBusyException();
    }

    private void Loop()
    {
        using var connection = new WriterConnection(settings);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            try
            {
                OneGroup(connection);
            }
            catch (Exception e)
            {
                // Everybody in the group has been answered "unknown" by now; the writer goes on with a clean transaction.
                log.LogError("The writer's group failed: {Kind}", e.GetType().Name);
            }
        }
    }

    private void OneGroup(WriterConnection connection)
    {
        var group = new List<Waiting>(LargestGroup);
        Exception? fatal = null;
        using var turn = connection.Begin();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (fatal is null && group.Count < LargestGroup
            && (group.Count == 0 || System.Diagnostics.Stopwatch.GetElapsedTime(started) < LongestGroup)
            && _queue.Reader.TryRead(out var next))
        {
            group.Add(next);
            try
            {
                next.Run(turn);
            }
            catch (Exception e)
            {
                next.Failed(e);
                fatal = turn.EngineRolledBack ? e : null;
            }
        }

        try
        {
            if (fatal is null)
            {
                turn.SealAndCommit();
            }
        }
        catch (Exception e)
        {
            fatal = e;
        }

        signals.Group(group.Count);
        foreach (var waiting in group)
        {
            waiting.Acknowledge(fatal);
        }
    }
}
