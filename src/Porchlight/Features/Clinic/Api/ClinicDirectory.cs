using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;
using Porchlight.Platform.Live;

namespace Porchlight.Clinic.Api;

/// <summary>
/// The practice from memory. A change of it is heard over the live bus, on other nodes too, and the next asking loads anew; a node that
/// missed the word catches up within a minute.
/// </summary>
public sealed class ClinicDirectory(Reads reads, LiveBus live) : IDisposable
{
    /// <summary>What <c>act.Changed</c> is told when the practice changed.</summary>
    public const string Topic = "practice";

    private static readonly TimeSpan _longestMissedWord = TimeSpan.FromMinutes(1);

    private readonly LiveSubscription _changes = live.Subscribe(new HashSet<string> { Topic });
    private readonly SemaphoreSlim _loading = new(1);
    private ClinicSnapshot? _snapshot;
    private long _loadedAt;

    /// <summary>The practice as it is now; the same instance until it changes.</summary>
    public async ValueTask<ClinicSnapshot> NowAsync(CancellationToken cancellationToken = default)
    {
        if (!_changes.HasChange && _snapshot is { } known && System.Diagnostics.Stopwatch.GetElapsedTime(_loadedAt) < _longestMissedWord)
        {
            return known;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            // Drained before the load: a change during the load is still waiting afterwards.
            var changed = false;
            while (_changes.TryTake())
            {
                changed = true;
            }

            if (changed || _snapshot is null || System.Diagnostics.Stopwatch.GetElapsedTime(_loadedAt) >= _longestMissedWord)
            {
                _loadedAt = System.Diagnostics.Stopwatch.GetTimestamp();
                await using var db = reads.Open();
                _snapshot = await LoadAsync(db, cancellationToken);
            }

            return _snapshot;
        }
        catch
        {
            _snapshot = null;
            throw;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose()
    {
        _changes.Dispose();
        _loading.Dispose();
    }

    internal static async Task<ClinicSnapshot> LoadAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        var organisation = await db.Set<Organisation>().FirstOrDefaultAsync(cancellationToken) ?? new Organisation();
        var plans = (await All<Plan>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()).ToList();
        return new ClinicSnapshot(
            organisation.ToInfo(),
            new((await All<Site>(db, cancellationToken)).OrderBy(row => row.Id.Value).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Department>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Room>(db, cancellationToken)).OrderBy(row => row.Name, NumbersInOrder).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Equipment>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Interpreter>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Provider>(db, cancellationToken)).OrderBy(row => row.Place).ThenBy(row => row.Family, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<VisitType>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Payer>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo(plans.Where(plan => plan.PayerId == row.Id))), info => info.Id, info => info.IsActive),
            new(plans, info => info.Id, info => info.IsActive),
            new((await All<Fee>(db, cancellationToken)).OrderBy(row => row.ChargeCode, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Holiday>(db, cancellationToken)).OrderBy(row => row.Date).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Terminal>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive),
            new((await All<Drawer>(db, cancellationToken)).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToInfo()), info => info.Id, info => info.IsActive));
    }

    // "Room 10" after "Room 9".
    private static readonly IComparer<string> NumbersInOrder =
        Comparer<string>.Create((a, b) => a.Length != b.Length && a.Split(' ')[0] == b.Split(' ')[0] ? a.Length - b.Length : string.CompareOrdinal(a, b));

    private static Task<List<TRow>> All<TRow>(PorchlightDb db, CancellationToken cancellationToken)
        where TRow : class => db.Set<TRow>().ToListAsync(cancellationToken);
}
