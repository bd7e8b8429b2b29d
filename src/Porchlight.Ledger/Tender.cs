namespace Porchlight.Ledger;

/// <summary>How a patient pays. What proves it (approval code, check number) stays with the payment, not in the ledger.</summary>
public abstract record Tender
{
    private Tender()
    {
    }

    /// <summary>The account the money lands in.</summary>
    public abstract AccountCode Account { get; }

    /// <summary>Cash into an open drawer; <c>Given</c> is what was handed over, the amount paid or more.</summary>
    public sealed record Cash(Guid Drawer, Money Given) : Tender
    {
        public override AccountCode Account => AccountCode.CashDrawer;
    }

    public sealed record Card : Tender
    {
        public override AccountCode Account => AccountCode.CardClearing;
    }

    public sealed record Check : Tender
    {
        public override AccountCode Account => AccountCode.CheckClearing;
    }

    /// <summary>What to hand back. Refused with <c>payment.cash-short</c>, which says how much is still missing.</summary>
    public static Decision<Money> Change(Money due, Money given) =>
        given < due
            ? new Refusal("payment.cash-short", "{0} is still missing.", "given") { Facts = [(due - given).ToString()] }
            : given - due;
}
