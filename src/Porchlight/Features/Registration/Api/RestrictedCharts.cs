using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Registration.Api;

public static class RestrictedCharts
{
    /// <summary>One row by its key: asked before each page about one patient.</summary>
    public static async Task<bool> IsRestrictedAsync(this PorchlightDb db, PatientId patient, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Patients.AnyAsync(row => row.Id == patient && row.Flags.Contains(nameof(PatientFlag.Restricted)), cancellationToken);
    }

    /// <summary>There is such a patient, and the chart is not restricted.</summary>
    internal static async Task<bool> IsOrdinaryAsync(this PorchlightDb db, PatientId patient, CancellationToken cancellationToken) =>
        await db.Patients.AnyAsync(row => row.Id == patient && !row.Flags.Contains(nameof(PatientFlag.Restricted)), cancellationToken);
}
