namespace Porchlight.Ledger;

/// <summary>
/// The chart of accounts, in the order of a balance sheet: 1 what we have or are owed, 2 what we owe, 4 income and what lessens it,
/// 5 costs. Stored by number: append, never renumber.
/// </summary>
public enum AccountCode
{
    CashDrawer = 1010,

    /// <summary>Approved by the terminal, not yet in the bank.</summary>
    CardClearing = 1020,

    /// <summary>Taken, not yet deposited.</summary>
    CheckClearing = 1030,

    PatientReceivable = 1110,

    PayerReceivable = 1120,

    /// <summary>Paid by a patient and not yet used for anything owed.</summary>
    UnappliedCredit = 2010,

    RefundsPayable = 2020,

    /// <summary>Charges at the fee of the schedule.</summary>
    Revenue = 4010,

    /// <summary>The part of a fee that the contract with the payer gives up.</summary>
    ContractualAdjustment = 4110,

    WriteOff = 4120,

    /// <summary>What a drawer's count differs by.</summary>
    OverShort = 5010,
}
