using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Platform.Jobs;

/// <summary>How much waits in the outbox, for how long, and what will not go by itself. Looked up when somebody collects.</summary>
internal static class OutboxGauges
{
    public static void Watch(Signals signals, Reads reads, IClock clock)
    {
        signals.Watch("porchlight.outbox.waiting", "{message}", "Messages not done yet, later ones too.", () => Count(reads, message => message.State == OutboxMessage.Waiting));
        signals.Watch("porchlight.outbox.dead", "{message}", "Messages that no further attempt will help.", () => Count(reads, message => message.State == OutboxMessage.Dead));
        signals.Watch("porchlight.outbox.lag", "s", "How long the longest waiting message has been due.", () => Lag(reads, clock.GetCurrentInstant()));
    }

    private static int Count(Reads reads, System.Linq.Expressions.Expression<Func<OutboxMessage, bool>> which)
    {
        using var db = reads.Open();
        return db.Set<OutboxMessage>().Count(which);
    }

    private static double Lag(Reads reads, Instant now)
    {
        using var db = reads.Open();
        var oldest = db.Set<OutboxMessage>().Where(message => message.State == OutboxMessage.Waiting).Min(message => (Instant?)message.NotBefore);
        return oldest < now ? (now - oldest.Value).TotalSeconds : 0;
    }
}
