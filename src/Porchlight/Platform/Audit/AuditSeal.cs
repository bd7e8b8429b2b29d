using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Porchlight.Platform.Audit;

/// <summary>
/// A link of the chain: all entries with <c>FromTx ≤ Tx &lt; ToTx</c>, hashed after the link before it. Ranges touch, so each entry
/// falls in exactly one (ADR 0007).
/// </summary>
public sealed class AuditSeal
{
    public long No { get; init; }

    public long FromTx { get; init; }

    public long ToTx { get; init; }

    public int Rows { get; init; }

    public byte[] Previous { get; init; } = [];

    public byte[] Hash { get; init; } = [];

    /// <summary>The first eight bytes of each entry's own hash, in the same order. <see cref="Hash"/> is the proof; these tell which entry was touched.</summary>
    public byte[] Marks { get; init; } = [];

    public static byte[] Genesis { get; } = new byte[32];

    /// <summary>The next link after <paramref name="head"/>.</summary>
    public static AuditSeal After(AuditSeal head, long toTx, IReadOnlyCollection<AuditEntry> entries) => new()
    {
        No = head.No + 1,
        FromTx = head.ToTx,
        ToTx = toTx,
        Rows = entries.Count,
        Previous = head.Hash,
        Hash = HashOf(head.Hash, head.ToTx, toTx, entries),
        Marks = [.. InOrder(entries).SelectMany(MarkOf)],
    };

    public static byte[] MarkOf(AuditEntry entry)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Fields(sha, entry);
        return sha.GetHashAndReset()[..8];
    }

    /// <summary>SHA-256 over the previous hash, the range and every field of the entries in order of (Tx, Id), each text length-prefixed.</summary>
    public static byte[] HashOf(byte[] previous, long fromTx, long toTx, IEnumerable<AuditEntry> entries)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(previous);
        Number(sha, fromTx);
        Number(sha, toTx);

        foreach (var entry in InOrder(entries))
        {
            Fields(sha, entry);
        }

        return sha.GetHashAndReset();
    }

    // Sorted here and not by the engine: engines order ids differently, and v7 ids of one millisecond are in no order.
    private static IOrderedEnumerable<AuditEntry> InOrder(IEnumerable<AuditEntry> entries) =>
        entries.OrderBy(row => row.Tx).ThenBy(row => row.Id.ToString("n"), StringComparer.Ordinal);

    private static void Fields(IncrementalHash sha, AuditEntry entry)
    {
        Text(sha, entry.Id.ToString("n"));
        Number(sha, entry.Tx);
        Number(sha, entry.At.ToUnixTimeTicks());
        Text(sha, entry.User?.ToString());
        Text(sha, entry.Role);
        Text(sha, entry.Origin);
        Text(sha, entry.Site?.ToString());
        Text(sha, entry.Act);
        Text(sha, entry.Outcome);
        Text(sha, entry.Patient?.ToString());
        Text(sha, entry.Subject);
        Text(sha, entry.Detail);
        Text(sha, entry.Operation?.ToString());
        Text(sha, entry.Reason);
    }

    private static void Number(IncrementalHash sha, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        sha.AppendData(bytes);
    }

    private static void Text(IncrementalHash sha, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Number(sha, text is null ? -1 : bytes.Length);
        sha.AppendData(bytes);
    }

    internal sealed class Table : IEntityTypeConfiguration<AuditSeal>
    {
        public const string Name = "audit_seal";

        public void Configure(EntityTypeBuilder<AuditSeal> seal)
        {
            seal.ToTable(Name);
            seal.HasKey(row => row.No);
            seal.Property(row => row.No).ValueGeneratedNever();
            seal.HasIndex(row => row.ToTx).IsUnique();
        }
    }
}
