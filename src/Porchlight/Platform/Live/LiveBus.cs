using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Porchlight.Platform.Live;

/// <summary>
/// Tells open screens that a topic changed. Only the topic travels: the screen fetches its region again through its own audited endpoint.
/// A slow screen loses repeats, never the last word.
/// </summary>
public sealed class LiveBus
{
    private const int Backlog = 64;
    private static readonly TimeSpan _memory = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<Guid, Subscription> _subscriptions = new();
    private readonly ConcurrentDictionary<string, long> _changedAt = new();
    private long _sweptAt = Environment.TickCount64;

    /// <summary>Screens that listen now.</summary>
    public int Subscribers => _subscriptions.Count;

    public void Changed(string topic)
    {
        Remember(topic);
        foreach (var subscription in _subscriptions.Values)
        {
            subscription.Tell(topic);
        }
    }

    /// <param name="age">How long ago the screen was asked for: what changed since, while it was on its way, is told at once.</param>
    public Subscription Subscribe(IReadOnlySet<string> topics, TimeSpan age = default)
    {
        var subscription = new Subscription(topics, id => _subscriptions.TryRemove(id, out _));
        _subscriptions[subscription.Id] = subscription;
        foreach (var topic in topics)
        {
            if (_changedAt.TryGetValue(topic, out var at) && Environment.TickCount64 - at <= age.TotalMilliseconds)
            {
                subscription.Tell(topic);
            }
        }

        return subscription;
    }

    private void Remember(string topic)
    {
        var now = Environment.TickCount64;
        _changedAt[topic] = now;
        // Now and then and not at each change: an import changes tens of thousands of topics.
        var swept = Interlocked.Read(ref _sweptAt);
        if (now - swept > _memory.TotalMilliseconds && Interlocked.CompareExchange(ref _sweptAt, now, swept) == swept)
        {
            foreach (var (old, _) in _changedAt.Where(change => now - change.Value > _memory.TotalMilliseconds))
            {
                _changedAt.TryRemove(old, out var _);
            }
        }
    }

    public sealed class Subscription(IReadOnlySet<string> topics, Action<Guid> ended) : IDisposable
    {
        private readonly Channel<string> _changes = Channel.CreateBounded<string>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });

        internal Guid Id { get; } = Guid.CreateVersion7();

        public ChannelReader<string> Changes => _changes.Reader;

        public void Dispose() => ended(Id);

        internal void Tell(string topic)
        {
            if (topics.Contains(topic))
            {
                _changes.Writer.TryWrite(topic);
            }
        }
    }
}
