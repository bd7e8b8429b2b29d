using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <summary>The desk asks the payer (V).</summary>
internal sealed record VerifyCoverage(CoverageId Coverage, Question Question) : Command<CoverageId>;

internal sealed class VerifyCoverageHandler(Asking asking) : IHandle<VerifyCoverage, CoverageId>
{
    public async Task<Decision<CoverageId>> Handle(VerifyCoverage command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == command.Coverage, cancellationToken) is not { } coverage)
        {
            return CoverageRefusals.NotFound;
        }

        act.About(coverage.Patient);
        return await asking.AskAsync(act, coverage, command.Question, cancellationToken) is null ? CoverageRefusals.AlreadyAsking : coverage.Id;
    }
}

/// <summary>A visit was booked: each plan of the patient is asked about its day. The answer is how many were.</summary>
internal sealed record VerifyForVisit(PatientId Patient, Question Question) : Command<int>;

internal sealed class VerifyForVisitHandler(Asking asking) : IHandle<VerifyForVisit, int>
{
    public async Task<Decision<int>> Handle(VerifyForVisit command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        var rows = await act.Db.PatientCoverages.Where(row => row.Patient == command.Patient).ToListAsync(cancellationToken);
        var asked = 0;
        foreach (var coverage in rows.Where(row => row.CoversOn(command.Question.ServiceDate)).OrderBy(row => row.Order))
        {
            asked += await asking.AskAsync(act, coverage, command.Question, cancellationToken) is null ? 0 : 1;
        }

        return asked;
    }
}
