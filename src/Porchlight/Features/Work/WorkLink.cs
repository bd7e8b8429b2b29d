using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Database;
using Porchlight.Work.Api;

namespace Porchlight.Work;

/// <summary>Open work about the patient that this person took.</summary>
internal sealed class WorkLink(PorchlightDb db) : IChartLink
{
    public async Task<bool> HasAsync(PatientId patient, Who who, CancellationToken cancellationToken)
    {
        var user = who.User;
        return user is not null && await db.Set<WorkItem>().AnyAsync(item => item.Patient == patient && item.SettledAt == null && item.Owner == user, cancellationToken);
    }

    /// <summary>Theirs, or in the queue of one of their roles at this site.</summary>
    public async Task<bool> NamesAsync(PatientId patient, Who who, CancellationToken cancellationToken)
    {
        var (user, site, roles) = (who.User, who.Site, Queues.Of(who.RoleNames));
        return await db.Set<WorkItem>().AnyAsync(
            item => item.Patient == patient && item.SettledAt == null && (item.Owner == user || (roles.Contains(item.OwnerRole) && (item.Site == null || item.Site == site))),
            cancellationToken);
    }
}
