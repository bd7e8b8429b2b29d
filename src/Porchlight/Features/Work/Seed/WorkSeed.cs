using Porchlight.Platform.Seeding;
using Porchlight.Work.Api;

namespace Porchlight.Work;

/// <summary>The queue as it stands in the morning: what the seeds before it raised, taken up as <see cref="RaiseWorkHandler"/> takes it up.</summary>
internal sealed class WorkSeed : ISeed
{
    public int Order => 90;

    public Task SeedAsync(SeedContext context)
    {
        context.Insert(context.Published<WorkRaised>().Select((raised, i) =>
        {
            var item = new WorkItem { Id = context.Id<WorkItemId>("work", i), Cause = raised.Cause };
            item.Raise(raised, context.Uuid("work-raised", i), context.Now);
            return item;
        }));
        return Task.CompletedTask;
    }
}
