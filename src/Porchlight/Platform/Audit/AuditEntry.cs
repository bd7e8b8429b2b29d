using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Porchlight.Platform.Audit;

/// <summary>
/// One line of the trail: who did or saw what, of which patient, from where, when, why and with what result. Never changed, never
/// removed; sealed into the hash chain by <see cref="Tx"/> (privacy-and-security.md §6).
/// </summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The transaction that wrote it: the group's number on SQLite, the transaction id on PostgreSQL.</summary>
    public long Tx { get; internal set; }

    public Instant At { get; init; }

    public UserId? User { get; init; }

    public string Role { get; init; } = "";

    /// <summary>Workstation address, job or verb.</summary>
    public string Origin { get; init; } = "";

    public SiteId? Site { get; init; }

    /// <summary>The act's name: the command's type, or the kind given to <c>.Audited</c>.</summary>
    public string Act { get; init; } = "";

    /// <summary><c>done</c>, <c>refused:CODE</c>, <c>shown</c> or <c>denied</c>.</summary>
    public string Outcome { get; init; } = "";

    public PatientId? Patient { get; init; }

    /// <summary>Another thing it touched, as <c>TypeOfId:id</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Facts as JSON: codes, counts, ids shown, hashed search terms. No names.</summary>
    public string? Detail { get; init; }

    public OperationId? Operation { get; init; }

    /// <summary>Purpose or the reason given when glass was broken.</summary>
    public string? Reason { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AuditEntry>
    {
        public const string Name = "audit_entry";

        public void Configure(EntityTypeBuilder<AuditEntry> entry)
        {
            entry.ToTable(Name);
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => new { row.Tx, row.Id });
            entry.HasIndex(row => new { row.Patient, row.At });
            entry.HasIndex(row => new { row.User, row.At });
            entry.HasIndex(row => row.At);
        }
    }
}
