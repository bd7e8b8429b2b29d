using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Database;

namespace Porchlight.Registration.Api;

/// <summary>Finds whom a number or a birth date may mean, for rooms that hear from people who are not yet known: calls and texts.</summary>
public sealed class PatientLookup(PorchlightDb db)
{
    /// <summary>Everybody with this number, whoever's it is. Families share phones.</summary>
    public async Task<IReadOnlyList<PatientId>> WithPhoneAsync(PhoneNumber number, CancellationToken cancellationToken = default)
    {
        var written = number.Value;
        return await db.PatientContacts.Where(row => row.Value == written).Select(row => row.Patient).Distinct().ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PatientId>> BornOnAsync(LocalDate day, CancellationToken cancellationToken = default) =>
        await db.Patients.Where(row => row.Born == day).Select(row => row.Id).ToListAsync(cancellationToken);
}
