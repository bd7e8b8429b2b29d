using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>
/// An ordinary chart opens for who was told two identifiers, for whom a visit, a call or work names the patient, and for who had it open
/// lately by one of these; everybody else types one more thing the patient says, or gives a reason (ADR 0015).
/// </summary>
internal sealed class ChartGate(PorchlightDb db, IEnumerable<IChartLink> links, FoundBy found, Who who, IClock clock, IHttpContextAccessor http, Shown shown) : IChartGate
{
    // A working day: whoever was let in this morning is not asked again at each page.
    private static readonly Duration _lasts = Duration.FromHours(8);

    public async Task<ChartQuestion?> AskAsync(PatientId patient, string asked, CancellationToken cancellationToken)
    {
        if (who.May("charts.restrict"))
        {
            return null;
        }

        if (found.Read(http.HttpContext?.Request.Query[FoundBy.Query], patient, who.User) is not Identifiers.None and var told)
        {
            shown.Fact("told", told.ToString());
            return null;
        }

        foreach (var link in links)
        {
            if (await link.NamesAsync(patient, who, cancellationToken))
            {
                return null;
            }
        }

        // Restricted charts have a gate of their own, which has let this one through; nobody of that id is told by the page itself.
        return await HadItOpenAsync(patient, cancellationToken) || !await db.IsOrdinaryAsync(patient, cancellationToken)
            ? null
            : new ChartQuestion($"/charts/{patient}/who?back={Uri.EscapeDataString(asked)}", "two identifiers or a reason");
    }

    // The trail is what remembers: nothing of a chart is shown and nothing done to it without an entry.
    private async Task<bool> HadItOpenAsync(PatientId patient, CancellationToken cancellationToken)
    {
        var (user, since) = (who.User, clock.GetCurrentInstant() - _lasts);
        return await db.Set<AuditEntry>().AnyAsync(
            entry => entry.Patient == patient && entry.At >= since && entry.User == user && (entry.Outcome == "shown" || entry.Outcome == "done"), cancellationToken);
    }
}
