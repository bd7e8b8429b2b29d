using NodaTime;

namespace Porchlight.Ledger;

public enum ItemKind
{
    /// <summary>The patient's part of a charge.</summary>
    Charge,
    Copay,
}

/// <summary>Something a patient still owes for: <c>Open</c> is above zero.</summary>
public sealed record OpenItem(ItemId Id, PatientId Patient, AppointmentId? Visit, LocalDate Date, ItemKind Kind, Money Open)
{
    /// <summary>The patient's open items, oldest first; those of one day in the order they were posted.</summary>
    public static IReadOnlyList<OpenItem> Of(PatientId patient, IEnumerable<Posting> postings)
    {
        var order = new List<ItemId>();
        var items = new Dictionary<ItemId, OpenItem>();
        foreach (var posting in postings)
        {
            foreach (var entry in posting.Entries)
            {
                if (entry.Account != AccountCode.PatientReceivable || entry.Patient != patient || entry.Item is not { } id)
                {
                    continue;
                }

                if (!items.TryGetValue(id, out var item))
                {
                    var kind = posting.Memo == MemoCode.CopayDue ? ItemKind.Copay : ItemKind.Charge;
                    item = new OpenItem(id, patient, entry.Visit, posting.Date, kind, Money.Zero);
                    order.Add(id);
                }

                items[id] = item with { Open = item.Open + entry.Amount };
            }
        }

        return [.. order.Select(id => items[id]).Where(item => item.Open > Money.Zero).OrderBy(item => item.Date)];
    }
}
