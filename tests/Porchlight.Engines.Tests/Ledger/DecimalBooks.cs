namespace Porchlight.Engines.Tests.Ledger;

/// <summary>
/// The books as a clerk with pencil and paper would keep them: dollars, a list of what is owed, and beside each payment what to rub out
/// to take it back.
/// </summary>
internal sealed class DecimalBooks
{
    public sealed record Item(int Visit, bool IsCopay)
    {
        public decimal Open { get; set; }
    }

    public List<Item> Items { get; } = [];

    public decimal PayerOwes { get; private set; }

    public decimal Revenue { get; private set; }

    public decimal Credit { get; private set; }

    public Dictionary<string, decimal> Received { get; } = new() { ["cash"] = 0, ["card"] = 0, ["check"] = 0 };

    public void ChargePayer(decimal fee) => (PayerOwes, Revenue) = (PayerOwes + fee, Revenue + fee);

    public void ChargePatient(int visit, decimal fee)
    {
        Items.Add(new Item(visit, IsCopay: false) { Open = fee });
        Revenue += fee;
    }

    public void Copay(int visit, decimal copay)
    {
        Items.Add(new Item(visit, IsCopay: true) { Open = copay });
        PayerOwes -= copay;
    }

    /// <summary>Uses credit for the oldest items, as far as both reach.</summary>
    public void ApplyCredit()
    {
        foreach (var item in Items)
        {
            var part = Math.Min(Credit, item.Open);
            (item.Open, Credit) = (item.Open - part, Credit - part);
        }
    }

    /// <summary>Pays and says how to take it back; false when the credit it left is used already.</summary>
    public Func<bool> Pay(string tender, decimal amount, int? copayOf)
    {
        var paid = new List<(Item Item, decimal Part)>();
        var left = amount;
        foreach (var item in Items.Where(item => item.IsCopay && item.Visit == copayOf).Concat(Items))
        {
            var part = Math.Min(left, item.Open);
            (item.Open, left) = (item.Open - part, left - part);
            paid.Add((item, part));
        }

        var kept = left;
        Credit += kept;
        Received[tender] += amount;
        return () =>
        {
            if (kept > Credit)
            {
                return false;
            }

            paid.ForEach(payment => payment.Item.Open += payment.Part);
            Credit -= kept;
            Received[tender] -= amount;
            return true;
        };
    }
}
