using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <param name="Version">What the form was filled from.</param>
internal sealed record ChangeCoverage(CoverageId Coverage, long Version, CoverageDetails Details, Question Question) : Command<CoverageId>;

internal sealed class ChangeCoverageHandler(Asking asking) : IHandle<ChangeCoverage, CoverageId>
{
    public async Task<Decision<CoverageId>> Handle(ChangeCoverage command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == command.Coverage, cancellationToken) is not { } coverage)
        {
            return CoverageRefusals.NotFound;
        }

        act.About(coverage.Patient);
        act.About(coverage.Id);
        if (coverage.Version != command.Version)
        {
            return CoverageRefusals.Changed;
        }

        var asksOtherwise = command.Details.AsksOtherwiseThan(coverage);
        command.Details.WriteTo(coverage);
        act.Note("asksOtherwise", asksOtherwise);
        act.Publish(new CoverageChanged(coverage.Id, coverage.Patient));
        if (asksOtherwise)
        {
            await asking.AskAsync(act, coverage, command.Question, cancellationToken);
        }

        act.Changed($"patient:{coverage.Patient}");
        return coverage.Id;
    }
}
