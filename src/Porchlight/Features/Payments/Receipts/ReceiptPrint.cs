using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Porchlight.Payments.Api;

namespace Porchlight.Payments;

/// <summary>The receipt was printed once; every further sheet says "copy".</summary>
internal sealed class ReceiptPrint
{
    public ReceiptId Receipt { get; init; }

    public Instant At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ReceiptPrint>
    {
        public void Configure(EntityTypeBuilder<ReceiptPrint> print)
        {
            print.ToTable("payments_receipt_print");
            print.HasKey(row => row.Receipt);
        }
    }
}
