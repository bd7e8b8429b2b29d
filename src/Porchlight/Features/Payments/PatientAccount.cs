using Microsoft.EntityFrameworkCore;
using Porchlight.Ledger;
using Porchlight.Platform.Database;

namespace Porchlight.Payments;

/// <summary>One patient's postings as read from the ledger, and what follows from them.</summary>
internal sealed class PatientAccount(PatientId patient, IReadOnlyList<Posting> postings)
{
    private readonly Balances _balances = Balances.Of(postings);

    public PatientId Patient { get; } = patient;

    public IReadOnlyList<Posting> Postings { get; } = postings;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<OpenItem> OpenItems { get; } = OpenItem.Of(patient, postings);

    /// <summary>Paid ahead and not used, zero or above.</summary>
    public Money Credit => _balances.CreditOf(Patient);

    /// <summary>Owed less paid ahead.</summary>
    public Money Balance => _balances[AccountCode.PatientReceivable, Patient] + _balances[AccountCode.UnappliedCredit, Patient];

    public bool HasCopayOf(AppointmentId visit) =>
        Postings.Any(posting => posting.Memo == MemoCode.CopayDue && posting.Entries.Any(entry => entry.Visit == visit));

    public bool IsReversed(PostingId posting) => Postings.Any(other => other.Reverses == posting);
}

/// <summary>Reads patients' accounts from the ledger, by the index on patient and account.</summary>
internal static class PatientAccounts
{
    public static async Task<PatientAccount> OneAsync(PorchlightDb db, PatientId patient, CancellationToken cancellationToken) =>
        (await OfAsync(db, [patient], cancellationToken))[patient];

    /// <summary>An account for each patient asked for, empty when nothing was ever posted.</summary>
    public static async Task<IReadOnlyDictionary<PatientId, PatientAccount>> OfAsync(
        PorchlightDb db, IReadOnlyCollection<PatientId> patients, CancellationToken cancellationToken)
    {
        var rows = await db.LedgerEntries.AsNoTracking().Where(entry => entry.Patient != null && patients.Contains(entry.Patient.Value))
            .Join(db.LedgerPostings.AsNoTracking(), entry => entry.Posting, posting => posting.Id, (entry, posting) => new { posting, entry })
            .ToListAsync(cancellationToken);
        var of = rows.GroupBy(row => row.entry.Patient!.Value).ToDictionary(
            group => group.Key,
            // Of one act, what is owed comes before what pays it; the ids do not say, since a copay's follows from its visit.
            group => (IReadOnlyList<Posting>)[.. group.GroupBy(row => row.posting.Id)
                .OrderBy(posting => posting.First().posting.At).ThenBy(posting => posting.First().posting.Memo).ThenBy(posting => posting.Key.Value)
                .Select(posting => posting.First().posting.ToPosting(posting.Select(row => row.entry)))]);
        return patients.Distinct().ToDictionary(patient => patient, patient => new PatientAccount(patient, of.GetValueOrDefault(patient, [])));
    }

    /// <summary>The same for readers. A ledger only grows: with as many lines as before, the account is what it was.</summary>
    public static async Task<IReadOnlyDictionary<PatientId, PatientAccount>> OfAsync(
        PorchlightDb db, ReadMemory<PatientId, int, PatientAccount> memory, IReadOnlyCollection<PatientId> patients, CancellationToken cancellationToken)
    {
        // Of the index on patient and account alone.
        var lines = await db.LedgerEntries.Where(entry => entry.Patient != null && patients.Contains(entry.Patient.Value))
            .GroupBy(entry => entry.Patient!.Value).Select(of => new { Patient = of.Key, Lines = of.Count() })
            .ToDictionaryAsync(of => of.Patient, of => of.Lines, cancellationToken);
        return await memory.OfAsync(
            patients.Distinct().ToDictionary(patient => patient, patient => lines.GetValueOrDefault(patient)),
            unknown => OfAsync(db, unknown, cancellationToken));
    }

    /// <summary>The balance alone, summed by the database. Patients without postings are left out.</summary>
    public static async Task<IReadOnlyDictionary<PatientId, Money>> OpenAsync(
        PorchlightDb db, IReadOnlyCollection<PatientId> patients, CancellationToken cancellationToken)
    {
        var rows = await db.LedgerEntries.AsNoTracking()
            .Where(entry => entry.Patient != null && patients.Contains(entry.Patient.Value)
                && (entry.Account == AccountCode.PatientReceivable || entry.Account == AccountCode.UnappliedCredit))
            .Select(entry => new { entry.Patient, entry.Amount }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Patient!.Value).ToDictionary(of => of.Key, of => Money.Sum(of.Select(row => row.Amount)));
    }
}
