using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <summary>Files what came back for a question, or that nothing did.</summary>
/// <param name="Reply">The raw reply, stored before it was read.</param>
/// <param name="Silence">A <see cref="Reason"/> code when nothing in the reply can be used.</param>
internal sealed record RecordReply(InquiryId Inquiry, RawMessageId? Reply, IReadOnlyList<Understood> Answers, string? Silence) : Command<CoverageOutcome>;

internal sealed class RecordReplyHandler(Concluding concluding) : IHandle<RecordReply, CoverageOutcome>
{
    public async Task<Decision<CoverageOutcome>> Handle(RecordReply command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Inquiries.FirstOrDefaultAsync(row => row.Id == command.Inquiry, cancellationToken) is not { } asked)
        {
            return CoverageRefusals.NotFound;
        }

        act.About(asked.Patient);
        act.About(asked.Id);
        var filed = await FileAnswersAsync(command, act, asked, cancellationToken);
        var standing = await act.Db.Standings.SingleAsync(row => row.Coverage == asked.Coverage, cancellationToken);
        if (asked.IsOpen)
        {
            var why = command.Silence ?? filed.WhyNot ?? (filed.Earlier > 0 ? Reason.AnsweredEarlier : Reason.UnknownTrace);
            await concluding.SilenceAsync(act, standing, asked, why, command.Reply, cancellationToken);
        }

        return standing.Shown;
    }

    private async Task<Filed> FileAnswersAsync(RecordReply command, Act act, Inquiry asked, CancellationToken cancellationToken)
    {
        var filed = new Filed();
        var traces = command.Answers.Select(answer => answer.Trace).Distinct().ToList();
        var inquiries = await act.Db.Inquiries.Where(row => traces.Contains(row.Trace)).ToDictionaryAsync(row => row.Trace, cancellationToken);
        var ids = inquiries.Values.Select(row => row.Id).ToList();
        var known = (await act.Db.CoverageAnswers.Where(row => row.Inquiry != null && ids.Contains(row.Inquiry!.Value))
            .Select(row => new { row.Inquiry, row.InterchangeControl }).ToListAsync(cancellationToken))
            .Select(row => (row.Inquiry!.Value, row.InterchangeControl)).ToHashSet();
        var duplicates = 0;
        foreach (var answer in command.Answers)
        {
            if (inquiries.GetValueOrDefault(answer.Trace) is not { } inquiry || (inquiry.Id != asked.Id && inquiry.Coverage != asked.Coverage))
            {
                filed.WhyNot ??= Reason.UnknownTrace;
            }
            else if (answer.Person is { } person && (inquiry.About is null || !AskedAbout.Read(inquiry.About.Value).Fits(person)))
            {
                filed.WhyNot = Reason.SomeoneElse;
            }
            else if (!known.Add((inquiry.Id, answer.InterchangeControl)))
            {
                duplicates++;
            }
            else
            {
                filed.Earlier += inquiry.Id == asked.Id ? 0 : 1;
                await concluding.AnswerAsync(act, inquiry, answer, command.Reply, cancellationToken);
            }
        }

        if (duplicates > 0)
        {
            act.Note("duplicates", duplicates);
        }

        return filed;
    }

    private sealed class Filed
    {
        public int Earlier { get; set; }

        public string? WhyNot { get; set; }
    }
}
