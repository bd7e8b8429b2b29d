using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Work.Api;

namespace Porchlight.Work;

/// <summary>The cause is gone: the item closes itself.</summary>
internal sealed record CauseGone(string Cause, Guid Message) : Command<Done>;

internal sealed class CauseGoneHandler : IHandle<CauseGone, Done>
{
    public async Task<Decision<Done>> Handle(CauseGone command, Act act, CancellationToken cancellationToken)
    {
        var item = await act.Db.Set<WorkItem>().SingleOrDefaultAsync(found => found.Cause == command.Cause, cancellationToken);
        if (item is null)
        {
            // Heard before it was raised: kept closed, so that the late message does not open it.
            act.Db.Add(item = new WorkItem { Cause = command.Cause, RaisedAt = act.Now });
        }
        else if (item.LastMessage.IsAfter(command.Message))
        {
            return default(Done);
        }

        item.LastMessage = command.Message;
        item.Settle("cause gone", act.Now);
        act.About(item.Id);
        act.Changed(WorkTopics.Of(item.Site));
        return default(Done);
    }
}

internal sealed class OnWorkSettled(ICommandRunner runner) : ISubscribe<WorkSettled>
{
    public async Task<JobOutcome> OnAsync(WorkSettled happened, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(new CauseGone(happened.Cause, run.MessageId), run.Operation, Actor.System("work"), cancellationToken);
        return JobOutcome.Done;
    }
}

/// <summary>A person says that it is done, and how.</summary>
internal sealed record SettleWork(WorkItemId Item, Phi<string> How, long Version) : Command<Done>;

internal sealed class SettleWorkHandler : IHandle<SettleWork, Done>
{
    public async Task<Decision<Done>> Handle(SettleWork command, Act act, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(command.How.Value))
        {
            return new Refusal("work.how-missing", "Say in a few words how it was settled.", "how");
        }

        var item = await act.Db.Set<WorkItem>().SingleOrDefaultAsync(found => found.Id == command.Item, cancellationToken);
        if (item is null || item.SettledAt is not null)
        {
            return new Refusal("work.already-settled", "This was settled already.");
        }

        if (item.Version != command.Version)
        {
            return Clash.RecordChanged;
        }

        item.Settle(command.How, act.Now);
        act.About(item.Id);
        if (item.Patient is { } patient)
        {
            act.About(patient);
        }

        act.Changed(WorkTopics.Of(item.Site));
        return default(Done);
    }
}
