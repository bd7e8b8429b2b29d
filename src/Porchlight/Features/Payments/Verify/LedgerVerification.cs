using Microsoft.EntityFrameworkCore;
using Porchlight.Ledger;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

/// <summary>
/// The ledger read back: every posting sums to zero and is reversed at most once by its mirror image; every payment stands on a receipt
/// and on a posting of the same amount; a card's payment is what the terminal was asked for; receipts of a site and year are numbered
/// without a gap (invariant 3). Each kind of trouble names the first row it was found in.
/// </summary>
internal sealed class LedgerVerification(PorchlightDb db) : IVerification
{
    public string Name => "ledger";

    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        var postings = await db.LedgerPostings.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var entries = (await db.LedgerEntries.ToListAsync(cancellationToken)).ToLookup(row => row.Posting);
        var payments = await db.Payments.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var receipts = await db.Receipts.OrderBy(row => row.Site).ThenBy(row => row.Year).ThenBy(row => row.Number).ToListAsync(cancellationToken);
        var intents = await db.CardIntents.OrderBy(row => row.Id).ToListAsync(cancellationToken);
        List<string?> problems =
        [
            Balance(postings, entries),
            Orphan(postings, entries),
            Reversals(postings, entries),
            Payments(payments, entries, postings),
            Sums(payments, receipts),
            Cards(payments, receipts, intents),
            Gaps(receipts),
        ];
        return new VerificationResult(Name, postings.Count + receipts.Count, [.. problems.OfType<string>()]);
    }

    private static string? Balance(List<LedgerPosting> postings, ILookup<PostingId, LedgerEntry> entries)
    {
        var fault = LedgerCheck.FirstFault(postings.Select(posting => new StoredPosting(posting.Id, posting.Reverses, [.. entries[posting.Id].Select(entry => entry.Amount)])));
        return fault is null ? null : $"posting {fault.Posting}: {fault.Code}, off by {fault.Off}";
    }

    private static string? Orphan(List<LedgerPosting> postings, ILookup<PostingId, LedgerEntry> entries)
    {
        var known = postings.Select(posting => posting.Id).ToHashSet();
        return entries.FirstOrDefault(group => !known.Contains(group.Key)) is { } orphan ? $"entries of posting {orphan.Key}: the posting is missing" : null;
    }

    private static string? Reversals(List<LedgerPosting> postings, ILookup<PostingId, LedgerEntry> entries) =>
        postings.FirstOrDefault(posting => posting.Reverses is { } original && !Mirror(entries[posting.Id], entries[original])) is { } wrong
            ? $"posting {wrong.Id}: it is not the mirror of {wrong.Reverses}"
            : null;

    private static bool Mirror(IEnumerable<LedgerEntry> reversal, IEnumerable<LedgerEntry> original) =>
        reversal.OrderBy(entry => entry.No).Select(entry => (entry.Account, entry.Amount, entry.Patient, entry.Item))
            .SequenceEqual(original.OrderBy(entry => entry.No).Select(entry => (entry.Account, -entry.Amount, entry.Patient, entry.Item)));

    private static string? Payments(List<Payment> payments, ILookup<PostingId, LedgerEntry> entries, List<LedgerPosting> postings)
    {
        var paid = payments.Select(payment => payment.Posting).ToHashSet();
        var wrong = payments.FirstOrDefault(payment => Money.Sum(entries[payment.Posting].Where(IsReceived).Select(entry => entry.Amount)) != payment.Amount);
        var unpaid = postings.FirstOrDefault(posting => posting.Memo == MemoCode.PaymentTaken && !paid.Contains(posting.Id));
        return wrong is not null ? $"payment {wrong.Id}: its posting {wrong.Posting} is of another amount"
            : unpaid is not null ? $"posting {unpaid.Id}: no payment stands behind it"
            : null;
    }

    private static bool IsReceived(LedgerEntry entry) => entry.Account is AccountCode.CashDrawer or AccountCode.CardClearing or AccountCode.CheckClearing;

    private static string? Sums(List<Payment> payments, List<Receipt> receipts)
    {
        var of = payments.ToLookup(payment => payment.Receipt);
        var totals = receipts.ToDictionary(receipt => receipt.Id, receipt => receipt.Total);
        var wrong = receipts.FirstOrDefault(receipt => receipt.Undoes is { } undone
            ? !totals.TryGetValue(undone, out var total) || receipt.Total != -total
            : receipt.Total != Money.Sum(of[receipt.Id].Select(payment => payment.Amount)));
        return wrong is null ? null : $"receipt {wrong.Id}: it does not agree with its payments";
    }

    private static string? Cards(List<Payment> payments, List<Receipt> receipts, List<CardIntent> intents)
    {
        var charged = payments.Where(payment => payment.Intent is not null).ToDictionary(payment => payment.Intent!.Value);
        var (asked, written) = (intents.Select(intent => intent.Id).ToHashSet(), receipts.Select(receipt => receipt.Id).ToHashSet());
        var unbooked = intents.FirstOrDefault(intent => intent.Receipt is { } receipt
            && !(charged.TryGetValue(intent.Id, out var payment) && payment.Receipt == receipt && payment.Amount == intent.Amount));
        var unasked = payments.FirstOrDefault(payment => payment.Method == PayMethod.Card && !(payment.Intent is { } intent && asked.Contains(intent)));
        var cashless = intents.FirstOrDefault(intent => intent.CashReceipt is { } receipt && !written.Contains(receipt));
        return unbooked is not null ? $"card {unbooked.Id}: it was charged and its payment does not agree"
            : unasked is not null ? $"payment {unasked.Id}: no terminal was asked for it"
            : cashless is not null ? $"card {cashless.Id}: the receipt of the cash beside it is missing"
            : null;
    }

    private static string? Gaps(List<Receipt> receipts)
    {
        foreach (var series in receipts.GroupBy(receipt => (receipt.Site, receipt.Year)))
        {
            var next = 1;
            foreach (var receipt in series)
            {
                if (receipt.Number != next++)
                {
                    return $"receipt {receipt.Id}: number {receipt.Number} of {receipt.Year} where {next - 1} was expected";
                }
            }
        }

        return null;
    }
}
