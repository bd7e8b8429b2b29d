using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Porchlight.Platform.Jobs;

namespace Porchlight.Tests.Platform.Jobs;

/// <summary>Work after the commit: nobody waits for somebody else's silence, and nothing is lost at a stop.</summary>
[Trait("Speed", "Slow")]
public sealed class OutboxTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_silent_destination_holds_up_its_own_messages_and_nobody_elses(Engine engine)
    {
        await using var outbox = await Outbox.OpenAsync(engine);
        await outbox.QueueAsync("Silent", 20);
        await outbox.SeenAsync(() => outbox.Count("Silent") == OutboxDispatcher.PerKind);

        await outbox.QueueAsync("Fast", 40);

        // All of the fast ones are done while every silent one that began still waits for its answer.
        await outbox.SeenAsync(async () => outbox.Count("Fast") == 40 && await outbox.WaitingAsync("Fast") == 0);
        Assert.Equal((OutboxDispatcher.PerKind, 20), (outbox.Count("Silent"), await outbox.WaitingAsync("Silent")));

        outbox.Answer();
        await outbox.SeenAsync(async () => await outbox.WaitingAsync("Silent") == 0);
        Assert.Equal(OutboxDispatcher.PerKind, outbox.MostSilentAtOnce);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Messages_of_one_key_go_one_after_another_oldest_first(Engine engine)
    {
        await using var outbox = await Outbox.OpenAsync(engine);
        await outbox.QueueAsync("Silent", 1, orderKey: "visit");
        await outbox.SeenAsync(() => outbox.Count("Silent") == 1);
        await outbox.QueueAsync("Fast", 1, orderKey: "visit");
        await outbox.QueueAsync("Fast", 1, orderKey: "another");

        await outbox.SeenAsync(async () => await outbox.WaitingAsync("Fast") == 1);
        Assert.Equal(1, outbox.Count("Fast"));

        outbox.Answer();
        await outbox.SeenAsync(async () => await outbox.WaitingAsync("Fast") == 0);
        Assert.Equal(2, outbox.Count("Fast"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_dead_message_does_not_hold_the_next_of_its_key(Engine engine)
    {
        await using var outbox = await Outbox.OpenAsync(engine);
        await outbox.QueueAsync("Hopeless", 1, orderKey: "visit");
        await outbox.SeenAsync(async () => await outbox.WaitingAsync("Hopeless") == 0);

        await outbox.QueueAsync("Fast", 1, orderKey: "visit");

        await outbox.SeenAsync(async () => await outbox.WaitingAsync("Fast") == 0);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_a_stop_interrupts_is_free_at_once_and_has_lost_no_try(Engine engine)
    {
        await using var outbox = await Outbox.OpenAsync(engine);
        await outbox.QueueAsync("Silent", 2);
        await outbox.SeenAsync(() => outbox.Count("Silent") == 2);

        await outbox.StopAsync();

        var left = await outbox.Desk.ReadAsync(db => db.Set<OutboxMessage>().Where(message => message.Kind == "Silent").ToListAsync());
        Assert.Equal(2, left.Count);
        Assert.All(left, message => Assert.Equal((0, Instant.FromUnixTimeTicks(0)), (message.Attempts, message.LeaseUntil)));
    }

    /// <summary>A dispatcher with three jobs of its own instead of the program's.</summary>
    private sealed class Outbox : IAsyncDisposable
    {
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentDictionary<string, int> _begun = new();
        private readonly OutboxDispatcher _dispatcher;
        private int _silentNow;

        private Outbox(Desk desk)
        {
            Desk = desk;
            var catalog = new JobCatalog(new Dictionary<string, RunJob>
            {
                ["Fast"] = (_, _, _, _) => Task.FromResult(Begin("Fast")),
                ["Hopeless"] = (_, _, _, _) => Task.FromResult<JobOutcome>(new JobOutcome.GiveUp("test")),
                ["Silent"] = async (_, _, _, cancellationToken) =>
                {
                    MostSilentAtOnce = Math.Max(MostSilentAtOnce, Interlocked.Increment(ref _silentNow));
                    var outcome = Begin("Silent");
                    await _answer.Task.WaitAsync(cancellationToken);
                    Interlocked.Decrement(ref _silentNow);
                    return outcome;
                },
            });
            var run = ActivatorUtilities.CreateInstance<OutboxRun>(desk.Services, catalog);
            _dispatcher = ActivatorUtilities.CreateInstance<OutboxDispatcher>(desk.Services, run);
        }

        public Desk Desk { get; }

        public int MostSilentAtOnce { get; private set; }

        public static async Task<Outbox> OpenAsync(Engine engine)
        {
            var desk = await Desk.OpenAsync(engine);
            await desk.Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single().StopAsync(default);
            var outbox = new Outbox(desk);
            await outbox._dispatcher.StartAsync(default);
            return outbox;
        }

        public int Count(string kind) => _begun.GetValueOrDefault(kind);

        public void Answer() => _answer.SetResult();

        public Task QueueAsync(string kind, int messages, string? orderKey = null) => Desk.Runner.WriteAsync(write =>
        {
            write.Db.AddRange(Enumerable.Range(0, messages).Select(_ => OutboxMessage.Of(kind, "{}", write.Now, orderKey)));
            return Task.FromResult(0);
        });

        public Task<int> WaitingAsync(string kind) =>
            Desk.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(message => message.Kind == kind && message.State == OutboxMessage.Waiting));

        public Task SeenAsync(Func<bool> holds) => SeenAsync(() => Task.FromResult(holds()));

        public Task SeenAsync(Func<Task<bool>> holds) => Eventually.SeesAsync(holds, seen => seen);

        public Task StopAsync() => _dispatcher.StopAsync(default);

        public async ValueTask DisposeAsync()
        {
            await _dispatcher.StopAsync(default);
            _dispatcher.Dispose();
            await Desk.DisposeAsync();
        }

        private JobOutcome Begin(string kind)
        {
            _begun.AddOrUpdate(kind, 1, (_, count) => count + 1);
            return JobOutcome.Done;
        }
    }
}
