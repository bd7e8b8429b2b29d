namespace Porchlight.Ledger;

/// <summary>A posting as it stands in the database, where anything may have happened to it.</summary>
public sealed record StoredPosting(PostingId Id, PostingId? Reverses, IReadOnlyList<Money> Amounts);

public enum LedgerFaultCode
{
    DoesNotSumToZero,
    Empty,
    ReversedTwice,
}

/// <summary>What is wrong with which posting; <c>Off</c> is how far its sum is from zero.</summary>
public sealed record LedgerFault(PostingId Posting, LedgerFaultCode Code, Money Off);

/// <summary>Looks the stored ledger over, one posting at a time, in constant memory but for the ids of reversed postings.</summary>
public static class LedgerCheck
{
    /// <summary>The first posting that is wrong, in the order given, or null when all hold.</summary>
    public static LedgerFault? FirstFault(IEnumerable<StoredPosting> postings)
    {
        var reversed = new HashSet<PostingId>();
        foreach (var posting in postings)
        {
            // Summed wider than cents are stored, because a tampered amount may be as large as it likes.
            var off = posting.Amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount.Cents);
            if (off != 0)
            {
                var shown = (long)Int128.Clamp(off, long.MinValue, long.MaxValue);
                return new LedgerFault(posting.Id, LedgerFaultCode.DoesNotSumToZero, new Money(shown));
            }

            if (posting.Amounts.Count == 0)
            {
                return new LedgerFault(posting.Id, LedgerFaultCode.Empty, Money.Zero);
            }

            if (posting.Reverses is { } original && !reversed.Add(original))
            {
                return new LedgerFault(posting.Id, LedgerFaultCode.ReversedTwice, Money.Zero);
            }
        }

        return null;
    }
}
