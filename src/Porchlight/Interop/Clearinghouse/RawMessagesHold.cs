using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Coverage;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;

namespace Porchlight.Clearinghouse;

/// <summary>
/// What is checked of coverage: every question that was sent has its raw message; every figure's segment stands in the raw answer at its
/// place; no question is on its way for long without a person who looks (invariants 6, 11 and 12).
/// </summary>
internal sealed class RawMessagesHold(Reads reads, IClock clock) : IVerification
{
    private const int Page = 500;
    private static readonly Duration _patience = Duration.FromMinutes(5);

    public string Name => "coverage";

    public async Task<VerificationResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        var problems = new List<string>();
        var seen = await SentAsync(db, problems, cancellationToken);
        seen += await FiguresAsync(db, problems, cancellationToken);
        return new VerificationResult(Name, seen, problems);
    }

    private async Task<long> SentAsync(PorchlightDb db, List<string> problems, CancellationToken cancellationToken)
    {
        var sent = await db.Set<Inquiry>().Where(row => row.SentAt != null)
            .Select(row => new { row.Id, row.Question, row.State, row.SentAt, row.Coverage }).ToListAsync(cancellationToken);
        var kept = (await db.Set<ClearinghouseMessage>().Where(row => row.Direction == Direction.Out).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet();
        var late = clock.GetCurrentInstant() - _patience;
        var watched = (await db.Set<Standing>().Where(row => row.WorkSince != null).Select(row => row.Coverage).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var inquiry in sent)
        {
            if (inquiry.Question is not { } question || !kept.Contains(question))
            {
                problems.Add($"Inquiry {inquiry.Id} was sent and its raw message is not kept.");
            }

            if (inquiry.State == InquiryState.Sent && inquiry.SentAt < late && !watched.Contains(inquiry.Coverage))
            {
                problems.Add($"Inquiry {inquiry.Id} is on its way for more than five minutes and stands in no work queue.");
            }
        }

        return sent.Count;
    }

    private static async Task<long> FiguresAsync(PorchlightDb db, List<string> problems, CancellationToken cancellationToken)
    {
        var seen = 0L;
        // In pages by id: ids are ordered and answers are long.
        var ids = await db.Set<CoverageAnswer>().Where(row => row.Origin == AnswerOrigin.Payer).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var page in ids.Chunk(Page))
        {
            var answers = await db.Set<CoverageAnswer>().Where(row => page.Contains(row.Id)).ToListAsync(cancellationToken);
            var named = answers.Select(answer => answer.Message).OfType<RawMessageId>().Distinct().ToList();
            var raw = await db.Set<ClearinghouseMessage>().Where(row => named.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Raw, cancellationToken);
            foreach (var answer in answers)
            {
                seen++;
                if (answer.Message is not { } message || !raw.TryGetValue(message, out var bytes))
                {
                    problems.Add($"Answer {answer.Id} has no raw message.");
                }
                else if (RawSegments.Of(bytes) is var segments
                    && AnswerFacts.Read(answer.Facts).Benefits.Find(benefit => segments.ElementAtOrDefault(benefit.SegmentIndex) != benefit.Segment) is { } lost)
                {
                    problems.Add($"Answer {answer.Id} shows a figure whose segment {lost.SegmentIndex + 1} does not stand in message {message}.");
                }
            }
        }

        return seen;
    }
}
