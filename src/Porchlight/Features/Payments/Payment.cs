using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Ledger;
using Porchlight.Payments.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

/// <summary>Stored by number: append, never renumber.</summary>
public enum PayMethod
{
    Cash = 1,
    Card = 2,
    Check = 3,
}

/// <summary>
/// One tender of a receipt, never changed: it is voided when a further receipt undoes its receipt. Of a card only what a receipt prints is
/// kept; the number never reaches us (front-desk-operations.md §5, PCI).
/// </summary>
internal sealed class Payment
{
    public PaymentId Id { get; init; }

    public ReceiptId Receipt { get; init; }

    public PostingId Posting { get; init; }

    public PatientId Patient { get; init; }

    public AppointmentId? Appointment { get; init; }

    public SiteId Site { get; init; }

    public LocalDate Date { get; init; }

    public Instant At { get; init; }

    public PayMethod Method { get; init; }

    public Money Amount { get; init; }

    /// <summary>Handed over, for cash; the change is what is above the amount.</summary>
    public Money? Given { get; init; }

    public Guid? Drawer { get; init; }

    public string? CheckNumber { get; init; }

    public IntentId? Intent { get; init; }

    public string? Brand { get; init; }

    public string? Last4 { get; init; }

    public string? AuthCode { get; init; }

    public UserId? TakenBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Payment>
    {
        public void Configure(EntityTypeBuilder<Payment> payment)
        {
            payment.ToTable("payments_payment").IsAppendOnly();
            payment.HasKey(row => row.Id);
            payment.Property(row => row.CheckNumber).HasMaxLength(20);
            payment.Property(row => row.Brand).HasMaxLength(20);
            payment.Property(row => row.Last4).HasMaxLength(4);
            payment.Property(row => row.AuthCode).HasMaxLength(20);
            payment.HasOne<LedgerPosting>().WithMany().HasForeignKey(row => row.Posting).OnDelete(DeleteBehavior.Restrict);
            payment.HasOne<Receipt>().WithMany().HasForeignKey(row => row.Receipt).OnDelete(DeleteBehavior.Restrict);
            payment.HasIndex(row => row.Posting).IsUnique();
            payment.HasIndex(row => row.Intent).IsUnique();
            payment.HasIndex(row => row.Receipt);
            payment.HasIndex(row => new { row.Site, row.Date });
            payment.HasIndex(row => row.Patient);
        }
    }
}
