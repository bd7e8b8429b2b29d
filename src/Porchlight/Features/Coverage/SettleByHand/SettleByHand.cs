using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <summary>What the payer said on the telephone: an answer like any other, with its source (DESIGN.md, invariant 6).</summary>
internal sealed record SettleByHand(
    CoverageId Coverage, Question Question, CoverageOutcome Outcome, Money? Copay, Phi<string> ToldBy, Phi<string> Reference) : Command<CoverageId>;

internal sealed class SettleByHandHandler(Concluding concluding) : IHandle<SettleByHand, CoverageId>
{
    public async Task<Decision<CoverageId>> Handle(SettleByHand command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.PatientCoverages.FirstOrDefaultAsync(row => row.Id == command.Coverage, cancellationToken) is not { } coverage)
        {
            return CoverageRefusals.NotFound;
        }

        act.About(coverage.Patient);
        act.About(coverage.Id);
        var standing = await Asking.StandingOf(act, coverage, cancellationToken);
        var waiting = await act.Db.Inquiries.Where(row => row.Coverage == coverage.Id && row.State == InquiryState.Queued).ToListAsync(cancellationToken);
        waiting.ForEach(inquiry => inquiry.State = InquiryState.Superseded);
        var told = new CoverageAnswer
        {
            Id = AnswerId.New(),
            Coverage = coverage.Id,
            Patient = coverage.Patient,
            Origin = AnswerOrigin.Phone,
            Outcome = command.Outcome,
            Reasons = Reason.AskedByPhone,
            ServiceDate = command.Question.ServiceDate,
            AskedAt = act.Now,
            At = act.Now,
            PlanName = coverage.PlanName,
            ToldCopay = command.Copay,
            ToldBy = command.ToldBy,
            Reference = command.Reference,
            RecordedBy = act.Actor.User,
        };
        await concluding.ToldAsync(act, standing, told, cancellationToken);
        return coverage.Id;
    }
}
