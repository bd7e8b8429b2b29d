using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Registration.Api;

/// <summary>Cards for many patients at once. Ids that are not on file are left out.</summary>
/// <param name="memory">Of readers: a card stays what it is while its patient has the same version. Without it, as inside a command, all is read.</param>
public sealed class PatientCards(PorchlightDb db, ReadMemory<PatientId, long, PatientCard>? memory = null)
{
    public async Task<IReadOnlyDictionary<PatientId, PatientCard>> OfAsync(IEnumerable<PatientId> ids, CancellationToken cancellationToken = default)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<PatientId, PatientCard>();
        }

        if (memory is null)
        {
            return await ReadAsync(wanted, cancellationToken);
        }

        return await memory.OfAsync(await PatientRecord.VersionsAsync(db, wanted, cancellationToken), unknown => ReadAsync(unknown, cancellationToken));
    }

    public async Task<PatientCard?> OneAsync(PatientId id, CancellationToken cancellationToken = default) =>
        (await OfAsync([id], cancellationToken)).GetValueOrDefault(id);

    private async Task<IReadOnlyDictionary<PatientId, PatientCard>> ReadAsync(IReadOnlyCollection<PatientId> wanted, CancellationToken cancellationToken)
    {
        var patients = await db.Patients.Where(row => wanted.Contains(row.Id)).ToListAsync(cancellationToken);
        var contacts = await db.PatientContacts.Where(row => wanted.Contains(row.Patient)).ToListAsync(cancellationToken);
        var addresses = await db.PatientAddresses.Where(row => wanted.Contains(row.Patient) && row.Use == AddressUse.Home).ToListAsync(cancellationToken);
        var contactsOf = contacts.ToLookup(row => row.Patient);
        var addressOf = addresses.ToDictionary(row => row.Patient);
        return patients.ToDictionary(row => row.Id, row => row.Card(contactsOf[row.Id], addressOf.GetValueOrDefault(row.Id)));
    }
}
