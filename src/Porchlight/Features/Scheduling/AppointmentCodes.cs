using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Scheduling;

internal static class AppointmentCodes
{
    /// <summary>One that nobody has; the unique index has the last word.</summary>
    public static async Task<string> NewAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = AppointmentCode.FromRandom(RandomNumberGenerator.GetBytes(AppointmentCode.Length)).Value;
            if (!await db.Appointments.AnyAsync(row => row.Code == code, cancellationToken))
            {
                return code;
            }
        }
    }
}
