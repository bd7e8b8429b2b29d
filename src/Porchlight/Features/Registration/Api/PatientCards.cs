using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Registration.Api;

/// <summary>Cards for many patients at once, in three round trips. Ids that are not on file are left out.</summary>
public sealed class PatientCards(PorchlightDb db)
{
    public async Task<IReadOnlyDictionary<PatientId, PatientCard>> OfAsync(IEnumerable<PatientId> ids, CancellationToken cancellationToken = default)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<PatientId, PatientCard>();
        }

        var patients = await db.Patients.Where(row => wanted.Contains(row.Id)).ToListAsync(cancellationToken);
        var contacts = await db.PatientContacts.Where(row => wanted.Contains(row.Patient)).ToListAsync(cancellationToken);
        var addresses = await db.PatientAddresses.Where(row => wanted.Contains(row.Patient) && row.Use == AddressUse.Home).ToListAsync(cancellationToken);
        var contactsOf = contacts.ToLookup(row => row.Patient);
        var addressOf = addresses.ToDictionary(row => row.Patient);
        return patients.ToDictionary(row => row.Id, row => row.Card(contactsOf[row.Id], addressOf.GetValueOrDefault(row.Id)));
    }

    public async Task<PatientCard?> OneAsync(PatientId id, CancellationToken cancellationToken = default) =>
        (await OfAsync([id], cancellationToken)).GetValueOrDefault(id);
}
