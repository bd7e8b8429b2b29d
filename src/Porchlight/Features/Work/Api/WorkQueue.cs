using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Database;

namespace Porchlight.Work.Api;

/// <summary>An item as a list shows it.</summary>
/// <param name="Due">When it is too late; items are worked in this order.</param>
public sealed record WorkCard(
    WorkItemId Id, string Kind, Phi<string> Title, string Why, IReadOnlyList<string> Facts, Instant Due, bool Harms, string OwnerRole,
    UserId? Owner, PatientId? Patient, AppointmentId? Appointment, string ActPath, string ActWord, long Version);

/// <summary>Open work, the most pressing first.</summary>
public sealed class WorkQueue(PorchlightDb db)
{
    /// <summary>What stands for this person at this site: taken by them, or waiting for one of their roles and taken by nobody.</summary>
    /// <param name="most">At most this many; the count is of all.</param>
    public async Task<(IReadOnlyList<WorkCard> Items, int Count)> ForAsync(UserId? user, IReadOnlyCollection<string> roles, SiteId? site, int most)
    {
        var queues = Queues.Of(roles);
        var mine = db.Set<WorkItem>().Where(item => item.SettledAt == null
            && (item.Site == null || item.Site == site)
            && (item.Owner == user || (item.Owner == null && queues.Contains(item.OwnerRole))));
        var items = await mine.OrderBy(item => item.Due).ThenBy(item => item.Id).Take(most).ToListAsync();
        return ([.. items.Select(item => item.Card)], await mine.CountAsync());
    }

    public async Task<IReadOnlyList<WorkCard>> OfPatientAsync(PatientId patient)
    {
        var items = await db.Set<WorkItem>().Where(item => item.Patient == patient && item.SettledAt == null).OrderBy(item => item.Due).Take(20).ToListAsync();
        return [.. items.Select(item => item.Card)];
    }
}
