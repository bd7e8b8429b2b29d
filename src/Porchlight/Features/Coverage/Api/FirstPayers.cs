using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Database;

namespace Porchlight.Coverage.Api;

/// <summary>The payer that pays first, for many patients at once. Patients without a plan, or with a payer not on our list, are left out.</summary>
internal static class FirstPayers
{
    public static async Task<IReadOnlyDictionary<PatientId, PayerId>> OfAsync(
        PorchlightDb db, IReadOnlyCollection<PatientId> patients, LocalDate date, CancellationToken cancellationToken = default)
    {
        var rows = await db.PatientCoverages.Where(row => patients.Contains(row.Patient)).ToListAsync(cancellationToken);
        return rows.Where(row => row.CoversOn(date) && row.Payer is not null).GroupBy(row => row.Patient)
            .ToDictionary(of => of.Key, of => of.MinBy(row => row.Order)!.Payer!.Value);
    }
}
