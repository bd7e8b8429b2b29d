namespace Porchlight.Ledger;

public readonly record struct AllocationPart(ItemId Item, AppointmentId? Visit, Money Amount);

/// <summary>Which open items a sum pays, each part above zero and no more than is open; the rest is kept as the patient's credit.</summary>
public sealed record Allocation(IReadOnlyList<AllocationPart> Parts, Money Unapplied)
{
    public Money Total => Money.Sum(Parts.Select(part => part.Amount)) + Unapplied;

    /// <summary>
    /// The copay of a visit first, because it was asked for that, then the oldest item, then the next. Expects a sum above zero and the
    /// items as <see cref="OpenItem.Of"/> orders them.
    /// </summary>
    public static Allocation OldestFirst(Money sum, IEnumerable<OpenItem> items, AppointmentId? copayOf = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(sum, Money.Zero);
        var left = sum;
        var parts = new List<AllocationPart>();
        var ordered = items.OrderByDescending(item => copayOf is not null && item.Kind == ItemKind.Copay && item.Visit == copayOf)
            .ThenBy(item => item.Date);
        foreach (var item in ordered)
        {
            var part = Money.Min(left, item.Open);
            if (part > Money.Zero)
            {
                parts.Add(new AllocationPart(item.Id, item.Visit, part));
                left -= part;
            }
        }

        return new Allocation(parts, left);
    }

    /// <summary>
    /// As the person at the desk specified. Refused, in this order: <c>allocation.not-positive</c>, <c>allocation.twice</c>,
    /// <c>allocation.not-open</c>, <c>allocation.more-than-open</c>, <c>allocation.more-than-sum</c>.
    /// </summary>
    public static Decision<Allocation> Specified(
        Money sum, IReadOnlyList<OpenItem> items, IReadOnlyList<(ItemId Item, Money Amount)> wanted)
    {
        if (wanted.Any(part => part.Amount <= Money.Zero))
        {
            return new Refusal("allocation.not-positive", "Each part is more than nothing.", "allocation");
        }

        if (wanted.DistinctBy(part => part.Item).Count() < wanted.Count)
        {
            return new Refusal("allocation.twice", "One item is named twice.", "allocation");
        }

        var open = items.ToDictionary(item => item.Id);
        if (!wanted.All(part => open.ContainsKey(part.Item)))
        {
            return new Refusal("allocation.not-open", "One of these is already paid. Look at the list again.", "allocation");
        }

        if (wanted.Any(part => part.Amount > open[part.Item].Open))
        {
            return new Refusal("allocation.more-than-open", "One part is more than is open on it.", "allocation");
        }

        var applied = Money.Sum(wanted.Select(part => part.Amount));
        return applied > sum
            ? new Refusal("allocation.more-than-sum", "The parts are more than the payment.", "allocation")
            : new Allocation([.. wanted.Select(part => new AllocationPart(part.Item, open[part.Item].Visit, part.Amount))], sum - applied);
    }
}
