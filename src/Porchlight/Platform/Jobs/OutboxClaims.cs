using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Jobs;

/// <summary>Takes due messages under a lease and gives back what was not ended (WRITES.md §5).</summary>
internal sealed class OutboxClaims(ICommandRunner runner, Reads reads, DatabaseSettings database)
{
    /// <summary>A crashed node's messages come back after it. Longer than any job may work, so a living one keeps what it has.</summary>
    public static readonly Duration Lease = Duration.FromSeconds(120);

    /// <summary>The kinds that have something due. A read: an idle desk writes nothing.</summary>
    public async Task<List<string>> DueKindsAsync(Instant now, CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        return await Due(db.Set<OutboxMessage>(), now).Select(message => message.Kind).Distinct().ToListAsync(cancellationToken);
    }

    /// <param name="room">For each kind how many more may run; at least one.</param>
    public Task<List<OutboxMessage>> TakeAsync(IReadOnlyDictionary<string, int> room, CancellationToken cancellationToken) => runner.WriteAsync(
        async write =>
        {
            var taken = new List<OutboxMessage>();
            foreach (var (kind, most) in room)
            {
                taken.AddRange(await Oldest(write, kind, most).AsTracking().ToListAsync(cancellationToken));
            }

            foreach (var message in taken)
            {
                message.LeaseUntil = write.Now + Lease;
                message.Attempts++;
            }

            return taken;
        },
        cancellationToken);

    /// <summary>The program stops in the middle of it: the next start may take it at once, and this try does not count.</summary>
    public Task GiveBackAsync(OutboxMessage message) => runner.WriteAsync(
        async write =>
        {
            var row = await write.Db.Set<OutboxMessage>().AsTracking().SingleAsync(found => found.Id == message.Id);
            row.LeaseUntil = Instant.FromUnixTimeTicks(0);
            row.Attempts--;
            return default(Done);
        },
        CancellationToken.None);

    private IQueryable<OutboxMessage> Oldest(PorchlightDbWrite write, string kind, int most) => database.IsPostgres
        ? SkipLocked(write, kind, most)
        : Due(write.Db.Set<OutboxMessage>(), write.Now).Where(message => message.Kind == kind).OrderBy(message => message.NotBefore).Take(most);

    private static IQueryable<OutboxMessage> Due(IQueryable<OutboxMessage> messages, Instant now) => messages
        .Where(message => message.State == OutboxMessage.Waiting && message.NotBefore <= now && message.LeaseUntil < now)
        .Where(message => message.OrderKey == null || !messages.Any(older =>
            older.OrderKey == message.OrderKey && older.State == OutboxMessage.Waiting && older.Id.CompareTo(message.Id) < 0));

    // One statement finds, skips what another node holds, and takes the lease.
    private static IQueryable<OutboxMessage> SkipLocked(PorchlightDbWrite write, string kind, int most) =>
        write.Db.Set<OutboxMessage>().FromSql(
            $"""
            update platform_outbox o set "LeaseUntil" = {write.Now + Lease} from (
              select m."Id" from platform_outbox m where m."Kind" = {kind} and m."State" = 0 and m."NotBefore" <= {write.Now} and m."LeaseUntil" < {write.Now}
                and (m."OrderKey" is null or not exists (
                  select 1 from platform_outbox e where e."OrderKey" = m."OrderKey" and e."State" = 0 and e."Id" < m."Id"))
              order by m."NotBefore" limit {most} for update skip locked) c where o."Id" = c."Id" returning o.*
            """);
}
