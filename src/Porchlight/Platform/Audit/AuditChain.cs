using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Audit;

/// <summary>Walks the whole chain and names each entry that does not fit its seal, and what lies outside every seal.</summary>
internal sealed class AuditChain(Reads reads, AuditAnchor anchor, DatabaseSettings settings) : IVerification
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
                problems.Add($"audit_seal {seal.No} (transactions {seal.FromTx} to {seal.ToTx - 1}): {Touched(seal, entries)}");
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

        var unsealed = await UnsealedAsync(db, to ?? 0, cancellationToken);
        if (unsealed is not null && !settings.IsPostgres)
        {
            // SQLite seals in the transaction that writes the entry (ADR 0007), so this one was written past the program.
            problems.Add(unsealed);
        }

        return new VerificationResult(Name, rows, problems) { Notes = unsealed is not null && settings.IsPostgres ? [unsealed] : [] };
    }

    /// <summary>Which entries are not as they were sealed.</summary>
    private static string Touched(AuditSeal seal, List<AuditEntry> entries)
    {
        var marks = seal.Marks.Chunk(8).Select(Convert.ToHexStringLower).ToHashSet();
        var wrong = entries.Where(entry => !marks.Remove(Convert.ToHexStringLower(AuditSeal.MarkOf(entry)))).Select(entry => $"audit_entry {entry.Id}").ToList();
        var (changed, gone) = (Math.Min(wrong.Count, marks.Count), marks.Count - wrong.Count);
        List<string> say = [];
        if (changed > 0)
        {
            say.Add($"{string.Join(", ", wrong.Take(changed))} was changed");
        }

        if (wrong.Count > changed)
        {
            say.Add($"{string.Join(", ", wrong.Skip(changed))} was added");
        }

        if (gone > 0)
        {
            say.Add($"{gone} of its {seal.Rows} entries is gone");
        }

        return say.Count > 0 ? string.Join("; ", say) : "the seal itself was changed";
    }

    /// <summary>Entries after the last seal, asked in one statement so that a running server's next seal is seen with its entries. PostgreSQL seals about a second later.</summary>
    private static async Task<string?> UnsealedAsync(PorchlightDb db, long sealedTo, CancellationToken cancellationToken)
    {
        var after = await db.Set<AuditEntry>().Where(entry => entry.Tx >= sealedTo && !db.Set<AuditSeal>().Any(seal => seal.ToTx > entry.Tx))
            .OrderBy(entry => entry.At).Select(entry => entry.Id).ToListAsync(cancellationToken);
        return after.Count > 0 ? $"{after.Count} not sealed, the first is audit_entry {after[0]}" : null;
    }
}
