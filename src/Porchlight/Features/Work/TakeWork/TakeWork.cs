using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Work;

/// <summary>Makes the item mine, or gives it back to its role's queue.</summary>
internal sealed record TakeWork(WorkItemId Item, bool GiveBack, long Version) : Command<Done>;

internal sealed class TakeWorkHandler : IHandle<TakeWork, Done>
{
    public async Task<Decision<Done>> Handle(TakeWork command, Act act, CancellationToken cancellationToken)
    {
        var item = await act.Db.Set<WorkItem>().SingleOrDefaultAsync(found => found.Id == command.Item && found.SettledAt == null, cancellationToken);
        if (item is null)
        {
            return new Refusal("work.already-settled", "This was settled already.");
        }

        if (item.Version != command.Version)
        {
            return new Refusal("work.taken", "Someone else took this a moment ago.");
        }

        item.Owner = command.GiveBack ? null : act.Actor.User;
        act.About(item.Id);
        act.Changed(WorkTopics.Of(item.Site));
        return default(Done);
    }
}
