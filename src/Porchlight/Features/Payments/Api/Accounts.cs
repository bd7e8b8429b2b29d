using Microsoft.EntityFrameworkCore;
using Porchlight.Clinic.Api;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments.Api;

/// <summary>Reads what patients owe, in batches, for other rooms' screens. Reads only what is committed: not for use inside a command.</summary>
public sealed class Accounts
{
    private readonly PorchlightDb _db;
    private readonly AppointmentCards _appointments;
    private readonly PlanTerms _plans;
    private readonly ClinicDirectory _clinic;
    private readonly ReadMemory<PatientId, int, PatientAccount> _memory;

    internal Accounts(PorchlightDb db, AppointmentCards appointments, PlanTerms plans, ClinicDirectory clinic, ReadMemory<PatientId, int, PatientAccount> memory) =>
        (_db, _appointments, _plans, _clinic, _memory) = (db, appointments, plans, clinic, memory);

    /// <summary>What each patient owes today, credit set off: below zero when we hold money of theirs. Patients without a ledger stand at zero.</summary>
    public async Task<IReadOnlyDictionary<PatientId, Money>> BalanceOfAsync(
        IReadOnlyCollection<PatientId> patients, CancellationToken cancellationToken = default)
    {
        var open = await PatientAccounts.OpenAsync(_db, patients, cancellationToken);
        return patients.Distinct().ToDictionary(patient => patient, patient => open.GetValueOrDefault(patient));
    }

    /// <summary>What is asked for at each visit: its copay, what earlier visits left open, and less what was paid ahead. Unknown visits are left out.</summary>
    public async Task<IReadOnlyDictionary<AppointmentId, DueToday>> DueTodayAsync(
        IReadOnlyCollection<AppointmentId> visits, CancellationToken cancellationToken = default)
    {
        var cards = (await _appointments.OfAsync(visits, cancellationToken)).Values.ToList();
        var plans = await _plans.OfAsync(cards, cancellationToken);
        return await DueTodayAsync(cards, visit => plans.GetValueOrDefault(visit, PlanTerm.None).Estimate, cancellationToken);
    }

    /// <summary>The same for who knows already what the plans say.</summary>
    public async Task<IReadOnlyDictionary<AppointmentId, DueToday>> DueTodayAsync(
        IReadOnlyCollection<AppointmentCard> visits, Func<AppointmentId, VisitEstimate?> estimateOf, CancellationToken cancellationToken = default)
    {
        var accounts = await PatientAccounts.OfAsync(_db, _memory, [.. visits.Select(visit => visit.Patient).Distinct()], cancellationToken);
        var practice = await _clinic.NowAsync(cancellationToken);
        return visits.ToDictionary(visit => visit.Id, visit => DueReckoning.For(visit, accounts[visit.Patient], estimateOf(visit.Id), practice));
    }

    /// <summary>Why the patient owes what they owe: every charge and payment, each with the page that proves it.</summary>
    public async Task<AccountHistory> HistoryAsync(PatientId patient, CancellationToken cancellationToken = default)
    {
        var account = await PatientAccounts.OneAsync(_db, patient, cancellationToken);
        var sites = (await _clinic.NowAsync(cancellationToken)).Sites;
        var rows = await _db.Payments.Where(payment => payment.Patient == patient)
            .Join(_db.Receipts, payment => payment.Receipt, receipt => receipt.Id, (payment, receipt) => new { payment, receipt.Site, receipt.Year, receipt.Number })
            .ToListAsync(cancellationToken);
        var visits = account.Postings.SelectMany(posting => posting.Entries).Select(entry => entry.Visit).OfType<AppointmentId>().ToHashSet();
        return AccountHistories.Of(
            account,
            rows.ToDictionary(row => row.payment.Posting, row => (row.payment, Receipt.Written(sites[row.Site].Letter, row.Year, row.Number))),
            [.. (await _appointments.OfAsync(visits, cancellationToken)).Keys]);
    }
}
