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
    private readonly ConcurrentDictionary<Guid, Subscription> _subscriptions = new();

    /// <summary>Screens that listen now.</summary>
    public int Subscribers => _subscriptions.Count;

    public void Changed(string topic)
    {
        foreach (var subscription in _subscriptions.Values)
        {
            subscription.Tell(topic);
        }
    }

    public Subscription Subscribe(IReadOnlySet<string> topics)
    {
        var subscription = new Subscription(topics, id => _subscriptions.TryRemove(id, out _));
        _subscriptions[subscription.Id] = subscription;
        return subscription;
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
