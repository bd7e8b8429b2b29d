using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

internal static class PaymentsTables
{
    extension(PorchlightDb db)
    {
        public DbSet<LedgerPosting> LedgerPostings => db.Set<LedgerPosting>();

        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();

        public DbSet<Payment> Payments => db.Set<Payment>();

        public DbSet<Receipt> Receipts => db.Set<Receipt>();

        public DbSet<ReceiptPrint> ReceiptPrints => db.Set<ReceiptPrint>();

        public DbSet<CardIntent> CardIntents => db.Set<CardIntent>();

        public DbSet<TerminalEvent> TerminalEvents => db.Set<TerminalEvent>();

        public DbSet<NothingCollected> NothingCollected => db.Set<NothingCollected>();
    }
}
