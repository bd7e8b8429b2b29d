using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Work.Api;

namespace Porchlight.Work;

/// <summary>Puts into the queue what another room raised, or brings it up to date.</summary>
internal sealed record RaiseWork(WorkRaised Raised, Guid Message) : Command<WorkItemId>;

internal sealed class RaiseWorkHandler : IHandle<RaiseWork, WorkItemId>
{
    public async Task<Decision<WorkItemId>> Handle(RaiseWork command, Act act, CancellationToken cancellationToken)
    {
        var item = await act.Db.Set<WorkItem>().SingleOrDefaultAsync(found => found.Cause == command.Raised.Cause, cancellationToken);
        if (item is not null && item.LastMessage.IsAfter(command.Message))
        {
            return item.Id;
        }

        if (item is null)
        {
            act.Db.Add(item = new WorkItem { Cause = command.Raised.Cause });
        }

        item.Raise(command.Raised, command.Message, act.Now);
        act.About(item.Id);
        act.Changed(WorkTopics.Of(item.Site));
        return item.Id;
    }
}

internal sealed class OnWorkRaised(ICommandRunner runner) : ISubscribe<WorkRaised>
{
    public async Task<JobOutcome> OnAsync(WorkRaised happened, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(new RaiseWork(happened, run.MessageId), run.Operation, Actor.System("work"), cancellationToken);
        return JobOutcome.Done;
    }
}

/// <summary>A message that could not be delivered is work too: nothing waits in the dark.</summary>
internal sealed class OnMessageDied(ICommandRunner runner) : ISubscribe<MessageDied>
{
    public async Task<JobOutcome> OnAsync(MessageDied happened, JobRun run, CancellationToken cancellationToken)
    {
        var raised = new WorkRaised(
            $"message:{happened.MessageId:n}", "message", happened.Kind, "A message was tried {0} times and did not get through.", run.Now,
            "admin", null, null, null, "/work", "Look at it")
        {
            Facts = [OutboxDispatcher.MostAttempts.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        };
        await runner.RunAsync(new RaiseWork(raised, run.MessageId), run.Operation, Actor.System("work"), cancellationToken);
        return JobOutcome.Done;
    }
}

internal static class WorkTopics
{
    public static string Of(SiteId? site) => site is null ? "work" : $"work:{site}";

    /// <summary>Ids of version 7 begin with their millisecond, most significant first.</summary>
    public static bool IsAfter(this Guid one, Guid other) => string.CompareOrdinal(one.ToString("n"), 0, other.ToString("n"), 0, 12) > 0;
}
