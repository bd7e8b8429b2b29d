using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Audit;

/// <summary>Walks the whole chain and names the first link that does not hold.</summary>
internal sealed class AuditChain(Reads reads, AuditAnchor anchor) : IVerification
{
    public string Name => "audit chain";

    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        var problems = new List<string>();
        var (previous, to, no, rows) = (AuditSeal.Genesis, (long?)null, 0L, 0L);
        var anchored = anchor.Read();
        var anchorSeen = anchored is null;
        await foreach (var seal in db.Set<AuditSeal>().OrderBy(seal => seal.No).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await using var inner = reads.Open();
            var entries = await inner.Set<AuditEntry>().Where(entry => entry.Tx >= seal.FromTx && entry.Tx < seal.ToTx).ToListAsync(cancellationToken);
            if (seal.No != no + 1 || (to is not null && seal.FromTx != to))
            {
                problems.Add($"audit_seal {seal.No}: a seal before it is missing");
            }
            else if (!seal.Previous.AsSpan().SequenceEqual(previous) || entries.Count != seal.Rows
                || !AuditSeal.HashOf(seal.Previous, seal.FromTx, seal.ToTx, entries).AsSpan().SequenceEqual(seal.Hash))
            {
                problems.Add($"audit_seal {seal.No}: its entries (transactions {seal.FromTx} to {seal.ToTx - 1}) were changed, added or removed; it holds {seal.Rows}, found {entries.Count}");
            }

            anchorSeen |= anchored?.No == seal.No && anchored?.Hash == Convert.ToHexStringLower(seal.Hash);
            (previous, to, no, rows) = (seal.Hash, seal.ToTx, seal.No, rows + seal.Rows);
            if (problems.Count >= 20)
            {
                break;
            }
        }

        if (!anchorSeen)
        {
            problems.Add($"audit anchor: seal {anchored!.Value.No} written outside the database is not in it as it was");
        }

        return new VerificationResult(Name, rows, problems);
    }
}
