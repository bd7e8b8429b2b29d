namespace Porchlight.Sims;

/// <summary>Which script comes next: the ones queued for exactly the coming requests, else the standing one.</summary>
internal sealed class ScriptQueue<TScript>
    where TScript : class
{
    private readonly Lock _lock = new();
    private readonly Queue<TScript> _next = [];
    private readonly TScript _usual;
    private TScript _standing;

    public ScriptQueue(TScript usual)
    {
        _usual = usual;
        _standing = usual;
    }

    /// <summary>Takes the queued script, or <paramref name="special"/> when this request names one itself, or the standing one.</summary>
    public TScript Take(TScript? special = null)
    {
        lock (_lock)
        {
            return _next.TryDequeue(out var queued) ? queued : special ?? _standing;
        }
    }

    public void Queue(TScript script, int times)
    {
        lock (_lock)
        {
            for (var i = 0; i < times; i++)
            {
                _next.Enqueue(script);
            }
        }
    }

    public void Stand(TScript script)
    {
        lock (_lock)
        {
            _standing = script;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _next.Clear();
            _standing = _usual;
        }
    }
}
