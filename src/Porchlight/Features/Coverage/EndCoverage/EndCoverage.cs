using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Coverage;

/// <summary>The plan covers no more after <paramref name="LastDay"/>. It stays in the history: old visits were billed to it.</summary>
internal sealed record EndCoverage(CoverageId Coverage, LocalDate LastDay) : Command<CoverageId>;

internal sealed class EndCoverageHandler : IHandle<EndCoverage, CoverageId>
{
    public async Task<Decision<CoverageId>> Handle(EndCoverage command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == command.Coverage, cancellationToken) is not { } coverage)
        {
            return CoverageRefusals.NotFound;
        }

        act.About(coverage.Patient);
        act.About(coverage.Id);
        if (coverage.From > command.LastDay)
        {
            return CoverageRefusals.Backwards;
        }

        coverage.To = command.LastDay;
        if (await act.Db.Standings.FindAsync([coverage.Id], cancellationToken) is { WorkSince: not null } standing)
        {
            standing.WorkSince = null;
            act.Publish(new WorkSettled(Concluding.CauseOf(coverage.Id)));
        }

        act.Publish(new CoverageChanged(coverage.Id, coverage.Patient));
        act.Changed($"patient:{coverage.Patient}");
        return coverage.Id;
    }
}
