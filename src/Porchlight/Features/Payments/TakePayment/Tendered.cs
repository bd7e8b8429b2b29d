using Porchlight.Clinic.Api;
using Porchlight.Ledger;
using Porchlight.Payments.Api;

namespace Porchlight.Payments;

/// <summary>One part of what is handed over, as it stands on the receipt.</summary>
internal sealed record Tendered(PayMethod Method, Money Amount)
{
    public Money? Given { get; init; }

    public Guid? Drawer { get; init; }

    public string? CheckNumber { get; init; }

    public IntentId? Intent { get; init; }

    public string? Brand { get; init; }

    public string? Last4 { get; init; }

    public string? AuthCode { get; init; }

    /// <param name="given">Handed over; the amount itself when nobody said.</param>
    public static Tendered Cash(Money amount, Money? given, DrawerInfo drawer) =>
        new(PayMethod.Cash, amount) { Given = given ?? amount, Drawer = drawer.Id.Value };

    public Money Change => Given is { } given ? given - Amount : Money.Zero;

    public Tender ToTender() => Method switch
    {
        PayMethod.Cash => new Tender.Cash(Drawer!.Value, Given ?? Amount),
        PayMethod.Card => new Tender.Card(),
        _ => new Tender.Check(),
    };
}
