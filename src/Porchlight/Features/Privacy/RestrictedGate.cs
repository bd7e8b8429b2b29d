using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.Privacy;

/// <summary>
/// A restricted chart (a colleague, somebody well known, somebody in danger) opens for who has to do with the patient, for the privacy
/// officer, and for who has a pass; everybody else is asked why.
/// </summary>
internal sealed class RestrictedGate(PorchlightDb db, IEnumerable<IChartLink> links, Who who, IClock clock) : IChartGate
{
    public async Task<ChartQuestion?> AskAsync(PatientId patient, string asked, CancellationToken cancellationToken)
    {
        if (!await db.IsRestrictedAsync(patient, cancellationToken) || who.May(PrivacyFeature.Restrict) || await HasPassAsync(patient, cancellationToken))
        {
            return null;
        }

        foreach (var link in links)
        {
            if (await link.HasAsync(patient, who, cancellationToken))
            {
                return null;
            }
        }

        return new ChartQuestion($"/charts/{patient}/why?back={Uri.EscapeDataString(asked)}", "restricted");
    }

    private async Task<bool> HasPassAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var (user, now) = (who.User, clock.GetCurrentInstant());
        return await db.Set<ChartPass>().AnyAsync(pass => pass.User == user && pass.Patient == patient && pass.Until > now, cancellationToken);
    }
}
