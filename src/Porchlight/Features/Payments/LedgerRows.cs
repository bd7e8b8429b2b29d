using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Ledger;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

/// <summary>A posting as stored. The database itself refuses to change or delete it: see Platform/Database/AppendOnly.</summary>
internal sealed class LedgerPosting
{
    public PostingId Id { get; init; }

    public LocalDate Date { get; init; }

    public MemoCode Memo { get; init; }

    public SiteId Site { get; init; }

    public Instant At { get; init; }

    public UserId? By { get; init; }

    public PostingId? Reverses { get; init; }

    public string? Reason { get; init; }

    public UserId? ApprovedBy { get; init; }

    public Posting ToPosting(IEnumerable<LedgerEntry> entries) =>
        Posting.FromStored(Id, Date, Memo, [.. entries.OrderBy(entry => entry.No).Select(entry => entry.ToEntry())], Reverses, Reason, ApprovedBy);

    internal sealed class Table : IEntityTypeConfiguration<LedgerPosting>
    {
        public void Configure(EntityTypeBuilder<LedgerPosting> posting)
        {
            posting.ToTable("payments_posting").IsAppendOnly();
            posting.HasKey(row => row.Id);
            posting.Property(row => row.Reason).HasMaxLength(40);
            // Nothing is taken back twice.
            posting.HasIndex(row => row.Reverses).IsUnique();
            posting.HasIndex(row => new { row.Site, row.Date });
        }
    }
}

/// <summary>One line of a posting as stored, append-only like its posting.</summary>
internal sealed class LedgerEntry
{
    public PostingId Posting { get; init; }

    public short No { get; init; }

    public AccountCode Account { get; init; }

    public Money Amount { get; init; }

    public PatientId? Patient { get; init; }

    public AppointmentId? Visit { get; init; }

    public ItemId? Item { get; init; }

    public PayerId? Payer { get; init; }

    public Guid? Drawer { get; init; }

    public Entry ToEntry() => new(Account, Amount) { Patient = Patient, Visit = Visit, Item = Item, Payer = Payer, Drawer = Drawer };

    internal sealed class Table : IEntityTypeConfiguration<LedgerEntry>
    {
        public void Configure(EntityTypeBuilder<LedgerEntry> entry)
        {
            entry.ToTable("payments_entry").IsAppendOnly();
            entry.HasKey(row => new { row.Posting, row.No });
            entry.HasOne<LedgerPosting>().WithMany().HasForeignKey(row => row.Posting).OnDelete(DeleteBehavior.Restrict);
            entry.HasIndex(row => new { row.Patient, row.Account });
        }
    }
}

/// <summary>Writes postings through an act.</summary>
internal static class LedgerWriting
{
    public static void Post(this Platform.Commands.Act act, Posting posting, SiteId site)
    {
        act.Insert(new LedgerPosting
        {
            Id = posting.Id,
            Date = posting.Date,
            Memo = posting.Memo,
            Site = site,
            At = act.Now,
            By = act.Actor.User,
            Reverses = posting.Reverses,
            Reason = posting.Reason,
            ApprovedBy = posting.ApprovedBy,
        });
        act.Insert(posting.Entries.Select((entry, i) => Row(posting.Id, entry, i)));
    }

    internal static LedgerEntry Row(PostingId posting, Entry entry, int i) => new()
    {
        Posting = posting,
        No = (short)i,
        Account = entry.Account,
        Amount = entry.Amount,
        Patient = entry.Patient,
        Visit = entry.Visit,
        Item = entry.Item,
        Payer = entry.Payer,
        Drawer = entry.Drawer,
    };
}
