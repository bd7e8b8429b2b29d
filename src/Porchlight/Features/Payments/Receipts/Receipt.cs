using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

/// <summary>
/// A numbered paper, without gaps per site and year, as it was printed the first time. It never changes; a mistake gets its own receipt
/// that undoes it, so a voided number stays in sight.
/// </summary>
public sealed class Receipt
{
    public ReceiptId Id { get; init; }

    public SiteId Site { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    public PatientId Patient { get; init; }

    public AppointmentId? Appointment { get; init; }

    public LocalDate Date { get; init; }

    public Instant At { get; init; }

    /// <summary>What was taken; below zero on a receipt that undoes another.</summary>
    public Money Total { get; init; }

    public ReceiptId? Undoes { get; init; }

    /// <summary>The <see cref="ReceiptDocument"/> as JSON: reprinted from here and nowhere else.</summary>
    public Phi<string> Document { get; init; }

    /// <summary>As on the paper: <c>M-2026-004518</c>.</summary>
    public static string Written(char siteLetter, int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{siteLetter}-{year:0000}-{number:000000}");

    internal sealed class Table : IEntityTypeConfiguration<Receipt>
    {
        public void Configure(EntityTypeBuilder<Receipt> receipt)
        {
            receipt.ToTable("payments_receipt").IsAppendOnly();
            receipt.HasKey(row => row.Id);
            receipt.Property(row => row.Document).HasMaxLength(8000);
            receipt.HasIndex(row => new { row.Site, row.Year, row.Number }).IsUnique();
            receipt.HasIndex(row => row.Undoes).IsUnique();
            receipt.HasIndex(row => new { row.Site, row.Date });
            receipt.HasIndex(row => row.Patient);
        }
    }
}
