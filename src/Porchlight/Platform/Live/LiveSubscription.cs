using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Porchlight.Platform.Live;

/// <summary>What one screen has still to hear. A topic waits once, however often it changed meanwhile, so none pushes out another.</summary>
public sealed class LiveSubscription : IDisposable
{
    private readonly IReadOnlySet<string> _topics;
    private readonly Action<LiveSubscription> _ended;
    private readonly ConcurrentDictionary<string, byte> _waiting = [];
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();

    internal LiveSubscription(IReadOnlySet<string> topics, Action<LiveSubscription> ended) => (_topics, _ended) = (topics, ended);

    public bool HasChange => _changes.Reader.TryPeek(out _);

    public async ValueTask<string> NextAsync(CancellationToken cancellationToken)
    {
        var topic = await _changes.Reader.ReadAsync(cancellationToken);
        Taken(topic);
        return topic;
    }

    public bool TryTake()
    {
        var taken = _changes.Reader.TryRead(out var topic);
        if (taken)
        {
            Taken(topic!);
        }

        return taken;
    }

    public void Dispose() => _ended(this);

    internal void Tell(string topic)
    {
        if (_topics.Contains(topic) && _waiting.TryAdd(topic, default))
        {
            _changes.Writer.TryWrite(topic);
        }
    }

    // A change from here on is told again; one until here is in what is read next.
    private void Taken(string topic) => _waiting.TryRemove(topic, out _);
}
