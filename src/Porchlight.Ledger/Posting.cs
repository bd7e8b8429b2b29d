using NodaTime;

namespace Porchlight.Ledger;

/// <summary>What a posting is about. Stored by number: append, never renumber.</summary>
public enum MemoCode
{
    VisitCharged = 1,
    CopayDue = 2,
    PaymentTaken = 3,
    CreditApplied = 4,
    PlanDecided = 5,
    Reversal = 9,
}

/// <summary>
/// A fact about money, never changed and never deleted: its entries sum to zero and there is at least one debit and one credit. A mistake
/// is a further posting that reverses this one and says why and who approved it.
/// </summary>
public sealed class Posting
{
    /// <summary>
    /// Throws <see cref="ArgumentException"/> when the entries are empty, hold a zero or do not sum to zero: whoever makes such a posting
    /// has a bug.
    /// </summary>
    public Posting(PostingId id, LocalDate date, MemoCode memo, IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0 || entries.Any(entry => entry.Amount == Money.Zero))
        {
            throw new ArgumentException("A posting has entries, and none of nothing.", nameof(entries));
        }

        if (Money.Sum(entries.Select(entry => entry.Amount)) != Money.Zero)
        {
            throw new ArgumentException("The entries of a posting sum to zero.", nameof(entries));
        }

        (Id, Date, Memo, Entries) = (id, date, memo, [.. entries]);
    }

    public PostingId Id { get; }

    /// <summary>The day of business at the site, not the clock's.</summary>
    public LocalDate Date { get; }

    public MemoCode Memo { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The posting this one takes back; it then has a reason and an approver.</summary>
    public PostingId? Reverses { get; private init; }

    /// <summary>A code of the caller's list of reasons, such as <c>wrong-amount</c>.</summary>
    public string? Reason { get; private init; }

    public UserId? ApprovedBy { get; private init; }

    /// <summary>A posting as it was stored, a reversal or not. Throws as the constructor does; <see cref="LedgerCheck"/> names it.</summary>
    public static Posting FromStored(
        PostingId id,
        LocalDate date,
        MemoCode memo,
        IReadOnlyList<Entry> entries,
        PostingId? reverses,
        string? reason,
        UserId? approvedBy) => new(id, date, memo, entries) { Reverses = reverses, Reason = reason, ApprovedBy = approvedBy };

    /// <summary>
    /// The posting that takes this one back, entry by entry. That nothing is reversed twice is the caller's to hold, by a unique key.
    /// Refused, in this order: <c>reversal.of-reversal</c>, <c>reversal.reason-missing</c>.
    /// </summary>
    public Decision<Posting> Reverse(PostingId id, LocalDate date, string reason, UserId approvedBy)
    {
        if (Reverses is not null)
        {
            return new Refusal("reversal.of-reversal", "This entry already takes another one back. Post it anew instead.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reversal.reason-missing", "Say why it is taken back.", "reason");
        }

        return new Posting(id, date, MemoCode.Reversal, [.. Entries.Select(entry => entry.Mirrored())])
        {
            Reverses = Id,
            Reason = reason,
            ApprovedBy = approvedBy,
        };
    }
}
