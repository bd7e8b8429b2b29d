using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Drafts;

/// <summary>
/// Removes drafts that nobody may see any more: too old, thrown away, or spent. Reading leaves them out already; this is so that what was
/// typed about a patient does not lie around.
/// </summary>
internal sealed class DraftSweep(ICommandRunner runner, IClock clock, ILogger<DraftSweep> log) : BackgroundService
{
    private const int AtOnce = 200;
    private static readonly TimeSpan _each = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_each);
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick.IsCompletedSuccessfully && tick.Result, TaskScheduler.Default))
        {
            try
            {
                await SweepAsync();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Sweeping the drafts failed and is tried again: {Kind}", e.GetType().Name);
            }
        }
    }

    /// <summary>How many were removed.</summary>
    internal Task<int> SweepAsync()
    {
        var now = clock.GetCurrentInstant();
        var (oldest, thrown) = (now - Draft.Life, now - Draft.UndoLife);
        return runner.WriteAsync(async write =>
        {
            var gone = await write.Db.Set<Draft>().AsTracking()
                .Where(draft => draft.KeptAt <= oldest || draft.ThrownAt <= thrown || write.Db.Set<Operation>().Any(done => done.Id == draft.Operation))
                .OrderBy(draft => draft.KeptAt).Take(AtOnce).ToListAsync();
            write.Db.RemoveRange(gone);
            return gone.Count;
        });
    }
}
