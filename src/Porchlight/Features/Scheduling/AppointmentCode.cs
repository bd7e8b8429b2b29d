using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Scheduling;

/// <summary>Six characters that can be read out over a telephone: no 0/O, 1/I/L, U/V pair among them.</summary>
internal static class AppointmentCode
{
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    public const int Length = 6;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>One that nobody has; the unique index has the last word.</summary>
    public static async Task<string> NewAsync(PorchlightDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = New();
            if (!await db.Appointments.AnyAsync(row => row.Code == code, cancellationToken))
            {
                return code;
            }
        }
    }
}
