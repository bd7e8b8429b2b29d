using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments.Api;

/// <summary>Reads what patients owe, in batches, for other rooms' screens. Reads only what is committed: not for use inside a command.</summary>
public sealed class Accounts(PorchlightDb db, AppointmentCards appointments, ClinicDirectory clinic)
{
    /// <summary>What each patient owes today, credit set off: below zero when we hold money of theirs. Patients without a ledger stand at zero.</summary>
    public async Task<IReadOnlyDictionary<PatientId, Money>> BalanceOfAsync(
        IReadOnlyCollection<PatientId> patients, CancellationToken cancellationToken = default)
    {
        var open = await PatientAccounts.OpenAsync(db, patients, cancellationToken);
        return patients.Distinct().ToDictionary(patient => patient, patient => open.GetValueOrDefault(patient));
    }

    /// <summary>What is asked for at each visit: its copay, what earlier visits left open, and less what was paid ahead. Unknown visits are left out.</summary>
    public async Task<IReadOnlyDictionary<AppointmentId, DueToday>> DueTodayAsync(
        IReadOnlyCollection<AppointmentId> visits, CancellationToken cancellationToken = default)
    {
        var cards = await appointments.OfAsync(visits, cancellationToken);
        var accounts = await PatientAccounts.OfAsync(db, [.. cards.Values.Select(card => card.Patient).Distinct()], cancellationToken);
        var practice = await clinic.NowAsync(cancellationToken);
        return cards.Values.ToDictionary(card => card.Id, card => DueReckoning.For(card, accounts[card.Patient], null, practice));
    }
}
