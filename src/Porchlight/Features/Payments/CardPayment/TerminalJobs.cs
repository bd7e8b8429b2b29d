using Microsoft.EntityFrameworkCore;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Scheduling.Api;

namespace Porchlight.Payments;

/// <summary>Queued: the order to the terminal. The reference makes a second sending harmless.</summary>
internal sealed record OrderCard(IntentId Intent);

/// <summary>Queued: asks what became of it, because a webhook may be lost.</summary>
internal sealed record AskTerminal(IntentId Intent, int Round);

/// <summary>Queued: asks the device to stop waiting.</summary>
internal sealed record CancelCard(IntentId Intent);

/// <summary>Queued: the visit's check-in, which waited for the card.</summary>
internal sealed record CheckInAfterCard(AppointmentId Appointment, UserId? User, string Role, SiteId Site);

internal sealed class TerminalJobs(PorchlightDb db, CardTerminal terminal, ICommandRunner runner) : IJob<OrderCard>, IJob<AskTerminal>, IJob<CancelCard>, IJob<CheckInAfterCard>
{
    private static readonly Actor _terminal = Actor.System("card terminal");

    public async Task<JobOutcome> RunAsync(OrderCard job, JobRun run, CancellationToken cancellationToken)
    {
        if (await db.CardIntents.FirstOrDefaultAsync(row => row.Id == job.Intent, cancellationToken) is not { IsOpen: true } intent)
        {
            return JobOutcome.Done;
        }

        var word = await terminal.OrderAsync(intent, cancellationToken);
        await runner.RunAsync(new HearTerminal(job.Intent, word, CardIntents.ToTheOrder), run.Operation, _terminal, cancellationToken);
        return JobOutcome.Done;
    }

    public async Task<JobOutcome> RunAsync(AskTerminal job, JobRun run, CancellationToken cancellationToken)
    {
        if (await db.CardIntents.FirstOrDefaultAsync(row => row.Id == job.Intent, cancellationToken) is not { IsOpen: true })
        {
            return JobOutcome.Done;
        }

        var word = await terminal.AskAsync(job.Intent.ToString(), cancellationToken);
        await runner.RunAsync(new HearTerminal(job.Intent, word, job.Round), run.Operation, _terminal, cancellationToken);
        return JobOutcome.Done;
    }

    public async Task<JobOutcome> RunAsync(CancelCard job, JobRun run, CancellationToken cancellationToken)
    {
        var word = await terminal.CancelAsync(job.Intent.ToString(), cancellationToken);
        await runner.RunAsync(new HearTerminal(job.Intent, word, CardIntents.NotAsked), run.Operation, _terminal, cancellationToken);
        return JobOutcome.Done;
    }

    public async Task<JobOutcome> RunAsync(CheckInAfterCard job, JobRun run, CancellationToken cancellationToken)
    {
        // On behalf of the one who pressed the button. Somebody may have checked the patient in meanwhile: then this is refused, rightly.
        var actor = new Actor(job.User, job.Role, "card terminal", job.Site);
        await runner.RunAsync(new CheckInVisit(job.Appointment), run.Operation, actor, cancellationToken);
        return JobOutcome.Done;
    }
}
