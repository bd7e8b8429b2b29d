namespace Porchlight.Ledger;

/// <summary>
/// What every account stands at, as the fold of all entries: debits above zero, so what a patient owes is above and the patient's credit
/// below. Not safe for use from two threads.
/// </summary>
public sealed class Balances
{
    private readonly Dictionary<AccountCode, Money> _accounts = [];
    private readonly Dictionary<(AccountCode, PatientId), Money> _patients = [];
    private readonly Dictionary<Guid, Money> _drawers = [];

    public static Balances Of(IEnumerable<Posting> postings)
    {
        var balances = new Balances();
        foreach (var entry in postings.SelectMany(posting => posting.Entries))
        {
            balances.Add(entry);
        }

        return balances;
    }

    /// <summary>The sum of all accounts: zero, or the ledger is broken.</summary>
    public Money Total => Money.Sum(_accounts.Values);

    public Money this[AccountCode account] => _accounts.GetValueOrDefault(account);

    public Money this[AccountCode account, PatientId patient] => _patients.GetValueOrDefault((account, patient));

    /// <summary>The cash that should lie in a drawer, its float apart.</summary>
    public Money CashIn(Guid drawer) => _drawers.GetValueOrDefault(drawer);

    /// <summary>The patient's unapplied credit, above zero when there is one.</summary>
    public Money CreditOf(PatientId patient) => -this[AccountCode.UnappliedCredit, patient];

    public void Add(Entry entry)
    {
        _accounts[entry.Account] = this[entry.Account] + entry.Amount;
        if (entry.Patient is { } patient)
        {
            _patients[(entry.Account, patient)] = this[entry.Account, patient] + entry.Amount;
        }

        if (entry.Account == AccountCode.CashDrawer && entry.Drawer is { } drawer)
        {
            _drawers[drawer] = CashIn(drawer) + entry.Amount;
        }
    }
}
