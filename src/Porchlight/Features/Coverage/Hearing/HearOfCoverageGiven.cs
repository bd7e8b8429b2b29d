using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Registration.Api;

namespace Porchlight.Coverage;

/// <summary>The card told at registration becomes a coverage, and its payer is asked.</summary>
internal sealed class HearOfCoverageGiven(ICommandRunner runner, NextVisit next, ClinicDirectory clinic) : ISubscribe<CoverageGiven>
{
    public async Task<JobOutcome> OnAsync(CoverageGiven given, JobRun run, CancellationToken cancellationToken)
    {
        if (MemberId.Read(given.MemberId.Reveal()) is not Decision<MemberId>.Accepted member)
        {
            return new JobOutcome.GiveUp("member-id");
        }

        var payer = (await clinic.NowAsync(cancellationToken)).Payers.Find(given.Payer);
        var details = new CoverageDetails(
            payer?.Id, payer?.Name ?? "", given.PlanName, member.Value, null, given.Holder, given.Subscriber, 0, null, null);
        var question = await next.QuestionAsync(given.Patient, "added", cancellationToken);
        await runner.RunAsync(new AddCoverage(given.Patient, details, question), run.Operation, Actor.System("registration"), cancellationToken);
        return JobOutcome.Done;
    }
}
