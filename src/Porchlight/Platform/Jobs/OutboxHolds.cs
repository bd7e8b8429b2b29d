using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Jobs;

/// <summary>Every message is of a kind that this program handles. Dead ones are told: each stands in the work queue, and is no fault of the data.</summary>
internal sealed class OutboxHolds(Reads reads, JobCatalog jobs) : IVerification
{
    public string Name => "outbox";

    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        var messages = await db.Set<OutboxMessage>().OrderBy(row => row.NotBefore).Select(row => new { row.Id, row.Kind, row.State, row.Attempts, row.LastError })
            .ToListAsync(cancellationToken);
        return new VerificationResult(
            Name, messages.Count, [.. messages.Where(row => jobs.Find(row.Kind) is null).Take(20).Select(row => $"platform_outbox {row.Id}: nothing handles {row.Kind}")])
        {
            Notes = [.. messages.Where(row => row.State == OutboxMessage.Dead)
                .Select(row => $"dead letter {row.Id}: {row.Kind} failed {row.Attempts} times, last with {row.LastError}")],
        };
    }
}
