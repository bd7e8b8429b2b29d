using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using Porchlight.Platform;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;

namespace Porchlight.Registration;

/// <summary>
/// The audit of search as you type (invariant 4): the first answer of a search leaves when its entry is durable; the letters after it
/// extend it by further entries within a second, so that typing does not wait for the disk. When one of those cannot be written, nothing
/// more is shown until an entry is durable again.
/// </summary>
internal sealed class SearchTrail(IAuditWriter audit, IClock clock, ILogger<SearchTrail> log) : BackgroundService
{
    public const string Kind = "patients.searched";

    // A box left open is another search when somebody types again.
    private static readonly Duration _longestPause = Duration.FromMinutes(2);

    private readonly ConcurrentDictionary<(UserId? User, Guid Session), Search> _searches = new();

    /// <summary>Returns when the answer may leave.</summary>
    public async Task ShowAsync(Guid session, Actor actor, string how, string termHash, IReadOnlyList<PatientId> shown)
    {
        var now = clock.GetCurrentInstant();
        var look = new Look(how, termHash, [.. shown.Select(id => id.ToString())]);
        var key = (actor.User, session);
        if (_searches.TryGetValue(key, out var search) && now - search.LastAt < _longestPause && search.Extend(look, now))
        {
            return;
        }

        // What an earlier search of this box still had to tell goes first into the new entry.
        var carried = search?.Take() ?? [];
        try
        {
            await audit.WriteAsync(Entry(actor, session, [.. carried, look], now), CancellationToken.None);
        }
        catch
        {
            search?.End(carried);
            throw;
        }

        _searches[key] = new Search(actor, now);
    }

    /// <summary>Writes what was shown since the last time.</summary>
    public async Task FlushAsync()
    {
        foreach (var (key, search) in _searches)
        {
            if (search.Take() is { Count: > 0 } looks)
            {
                try
                {
                    await audit.WriteAsync(Entry(search.Actor, key.Session, looks, clock.GetCurrentInstant()), CancellationToken.None);
                }
                catch (Exception e)
                {
                    log.LogError("A search could not be added to the trail and ends here: {Kind}", e.GetType().Name);
                    search.End(looks);
                    continue;
                }
            }

            if (clock.GetCurrentInstant() - search.LastAt >= _longestPause && !search.HasMore)
            {
                _searches.TryRemove(key, out _);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromMilliseconds(800));
        try
        {
            while (await second.WaitForNextTickAsync(stoppingToken))
            {
                await FlushAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: StopAsync writes the rest.
        }
    }

    private static AuditEntry Entry(Actor actor, Guid session, IReadOnlyList<Look> looks, Instant now) => new()
    {
        At = Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / 10 * 10),
        User = actor.User,
        Role = actor.Role,
        Origin = actor.Origin,
        Site = actor.Site,
        Act = Kind,
        Outcome = "shown",
        Subject = $"Search:{session:n}",
        Detail = JsonSerializer.Serialize(new { looks, ids = looks.SelectMany(look => look.Ids).Distinct() }, PlatformJson.Options),
    };

    /// <summary>One answer: how the words were read, their hash, and the ids on it.</summary>
    private sealed record Look(string How, string Term, IReadOnlyList<string> Ids);

    private sealed class Search(Actor actor, Instant startedAt)
    {
        private readonly Lock _gate = new();
        private List<Look> _pending = [];
        private bool _ended;

        public Actor Actor { get; } = actor;

        public Instant LastAt { get; private set; } = startedAt;

        public bool HasMore
        {
            get
            {
                lock (_gate)
                {
                    return _pending.Count > 0;
                }
            }
        }

        public bool Extend(Look look, Instant now)
        {
            lock (_gate)
            {
                if (_ended)
                {
                    return false;
                }

                LastAt = now;
                _pending.Add(look);
                return true;
            }
        }

        public List<Look> Take()
        {
            lock (_gate)
            {
                var taken = _pending;
                _pending = [];
                return taken;
            }
        }

        /// <summary>Kept for the next attempt, and closed for further letters.</summary>
        public void End(List<Look> unwritten)
        {
            lock (_gate)
            {
                _ended = true;
                _pending = [.. unwritten, .. _pending];
            }
        }
    }
}
