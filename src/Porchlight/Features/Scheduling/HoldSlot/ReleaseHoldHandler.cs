using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Scheduling.Api;

namespace Porchlight.Scheduling;

internal sealed class ReleaseHoldHandler : IHandle<ReleaseHold, Done>
{
    public async Task<Decision<Done>> Handle(ReleaseHold command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Hold);
        // Booked from or let go already: there is nothing to do, and that is fine.
        if (await act.Db.SlotHolds.FirstOrDefaultAsync(row => row.Id == command.Hold, cancellationToken) is { } hold)
        {
            await SlotHolds.DropAsync(act.Db, hold.Id, cancellationToken);
            act.Changed(SchedulingTopics.Board(hold.Site));
        }

        return default(Done);
    }
}

/// <summary>Queued when a place is held, due when the hold is over.</summary>
internal sealed record HoldRunsOut(HoldId Hold);

internal sealed class HoldRunsOutJob(ICommandRunner runner) : IJob<HoldRunsOut>
{
    public async Task<JobOutcome> RunAsync(HoldRunsOut job, JobRun run, CancellationToken cancellationToken)
    {
        await runner.RunAsync(new ReleaseHold(job.Hold), run.Operation, Actor.System(nameof(HoldRunsOutJob)), cancellationToken);
        return JobOutcome.Done;
    }
}
