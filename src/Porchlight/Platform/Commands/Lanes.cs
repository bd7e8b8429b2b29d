using System.Collections.Concurrent;

namespace Porchlight.Platform.Commands;

/// <summary>Turns within one node. Lanes are few (a site's receipts), so they are kept.</summary>
internal sealed class Lanes
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _lanes = new();

    /// <summary>The turn, given up when disposed; null, and no waiting, without a lane.</summary>
    public async Task<IDisposable?> EnterAsync(string? lane, CancellationToken cancellationToken)
    {
        if (lane is null)
        {
            return null;
        }

        var gate = _lanes.GetOrAdd(lane, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
