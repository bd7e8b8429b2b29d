namespace Porchlight.Ledger;

/// <summary>
/// One line of a posting. A debit is above zero, a credit below; never zero. Whose it is says the rest: a receivable names its patient
/// and item or its payer, cash names its drawer.
/// </summary>
public readonly record struct Entry(AccountCode Account, Money Amount)
{
    public PatientId? Patient { get; init; }

    public AppointmentId? Visit { get; init; }

    public ItemId? Item { get; init; }

    public PayerId? Payer { get; init; }

    /// <summary>The drawer, for <see cref="AccountCode.CashDrawer"/> only.</summary>
    public Guid? Drawer { get; init; }

    internal Entry Mirrored() => this with { Amount = -Amount };
}
