using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <param name="Question">Asked at once, without anybody pressing a key.</param>
internal sealed record AddCoverage(PatientId Patient, CoverageDetails Details, Question Question) : Command<CoverageId>;

internal sealed class AddCoverageHandler(Asking asking) : IHandle<AddCoverage, CoverageId>
{
    public async Task<Decision<CoverageId>> Handle(AddCoverage command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        var rows = await act.Db.PatientCoverages.Where(row => row.Patient == command.Patient).ToListAsync(cancellationToken);
        if (rows.Any(row => row.Payer == command.Details.Payer && row.MemberId.Compact == command.Details.MemberId.Compact
            && row.CoversOn(command.Question.ServiceDate)))
        {
            return new Refusal("coverage.twice", "This card is on file already.", "memberId");
        }

        var coverage = new PatientCoverage { Id = CoverageId.New(), Patient = command.Patient, AddedAt = act.Now };
        var last = rows.Where(row => row.CoversOn(command.Question.ServiceDate)).Select(row => row.Order).DefaultIfEmpty(0).Max();
        var order = command.Details.Order > 0 ? command.Details.Order : last + 1;
        (command.Details with { Order = order }).WriteTo(coverage);
        act.Db.Add(coverage);
        act.Note("order", order);
        act.Publish(new CoverageAdded(coverage.Id, coverage.Patient));
        await asking.AskAsync(act, coverage, command.Question, cancellationToken);
        act.Changed($"patient:{coverage.Patient}");
        return coverage.Id;
    }
}
