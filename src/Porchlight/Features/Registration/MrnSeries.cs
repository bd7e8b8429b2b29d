using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Registration;

/// <summary>
/// Hands out the next chart number. Gaps are harmless, doubles are not: the unique key has the last word, and a node that lost the race
/// is run again and finds the number past the winner's.
/// </summary>
internal sealed class MrnSeries
{
    private readonly Lock _gate = new();
    private long _last;

    public async Task<long> NextAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        var stored = await db.Patients.MaxAsync(row => (long?)row.MrnSerial, cancellationToken) ?? Mrn.FirstSerial;
        lock (_gate)
        {
            return _last = Math.Max(_last, stored) + 1;
        }
    }
}
