using System.Globalization;

namespace Porchlight.Platform.Live;

/// <summary>
/// Tells open screens that a topic changed. Only the topic travels: the screen fetches its region again through its own audited endpoint.
/// A slow screen loses repeats, never the last word.
/// </summary>
public sealed class LiveBus
{
    private static readonly TimeSpan _memory = TimeSpan.FromMinutes(2);

    // Positions of two nodes, or of two starts of one, do not compare.
    private readonly string _node = Guid.CreateVersion7().ToString("n")[^12..];
    private readonly Lock _lock = new();
    private readonly List<LiveSubscription> _subscriptions = [];
    private readonly Dictionary<string, (long At, long Tick)> _changed = [];
    private long _position;
    private long _forgotten;
    private long _sweptAt = Environment.TickCount64;

    /// <summary>Screens that listen now.</summary>
    public int Subscribers
    {
        get
        {
            lock (_lock)
            {
                return _subscriptions.Count;
            }
        }
    }

    /// <summary>How far it has come: what is read from here on holds every change told until here.</summary>
    public string Position => string.Create(CultureInfo.InvariantCulture, $"{_node}-{Interlocked.Read(ref _position)}");

    public void Changed(string topic)
    {
        lock (_lock)
        {
            Remember(topic);
            foreach (var subscription in _subscriptions)
            {
                subscription.Tell(topic);
            }
        }
    }

    /// <param name="topics">What the screen shows.</param>
    /// <param name="since">The <see cref="Position"/> the screen was asked for at: what changed since, while it was on its way, is told at once.</param>
    public LiveSubscription Subscribe(IReadOnlySet<string> topics, string? since = null)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var subscription = new LiveSubscription(topics, End);
        lock (_lock)
        {
            _subscriptions.Add(subscription);
            var seen = since is null ? _position : Read(since);
            foreach (var topic in topics.Where(topic => _changed.TryGetValue(topic, out var last) ? last.At > seen : _forgotten > seen))
            {
                subscription.Tell(topic);
            }
        }

        return subscription;
    }

    // Another node's, another start's or nobody's position is before everything.
    private long Read(string since) =>
        since.StartsWith(_node + "-", StringComparison.Ordinal) && long.TryParse(since.AsSpan(_node.Length + 1), CultureInfo.InvariantCulture, out var at) ? at : -1;

    private void Remember(string topic)
    {
        var now = Environment.TickCount64;
        _changed[topic] = (Interlocked.Increment(ref _position), now);
        // Now and then and not at each change: an import changes tens of thousands of topics.
        if (now - _sweptAt > _memory.TotalMilliseconds)
        {
            foreach (var (old, last) in _changed.Where(change => now - change.Value.Tick > _memory.TotalMilliseconds).ToList())
            {
                _changed.Remove(old);
                _forgotten = Math.Max(_forgotten, last.At);
            }

            _sweptAt = now;
        }
    }

    private void End(LiveSubscription subscription)
    {
        lock (_lock)
        {
            _subscriptions.Remove(subscription);
        }
    }
}
