using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Database;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Coverage;

/// <summary>Everything asked about one plan and everything heard, the newest first.</summary>
internal sealed class HistoryReader(PorchlightDb db, DeskTime desk, Words words)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<HistoryLine>> OfAsync(CoverageId coverage, CancellationToken cancellationToken)
    {
        var saying = await desk.SayingAsync(cancellationToken);
        var answers = await db.CoverageAnswers.Where(row => row.Coverage == coverage).OrderByDescending(row => row.At).Take(Most).ToListAsync(cancellationToken);
        var asked = answers.Select(answer => answer.Inquiry).OfType<InquiryId>().Distinct().ToList();
        var inquiries = await db.Inquiries.Where(row => asked.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var current = await db.Standings.Where(row => row.Coverage == coverage).Select(row => row.Current).FirstOrDefaultAsync(cancellationToken);
        var newest = answers.FirstOrDefault(answer => answer.Id == current);
        return [.. answers.Select(answer => Line(answer, Of(inquiries, answer), newest, saying))];
    }

    private static Inquiry? Of(Dictionary<InquiryId, Inquiry> inquiries, CoverageAnswer answer) =>
        answer.Inquiry is { } id ? inquiries.GetValueOrDefault(id) : null;

    private HistoryLine Line(CoverageAnswer answer, Inquiry? inquiry, CoverageAnswer? newest, CoverageSaying saying) => new(
        answer.Outcome switch
        {
            CoverageOutcome.Active => GlyphState.Ready,
            CoverageOutcome.Inactive => GlyphState.Stop,
            _ => GlyphState.CannotTell,
        },
        saying.DayAndTime(answer.At),
        saying.Outcome(answer.Outcome),
        Reason.Of(answer.ReasonList)?.Meaning ?? "",
        words["for {0}", answer.ServiceDate.Say()],
        answer.Origin == AnswerOrigin.Phone ? words["by telephone, reference {0}", answer.Reference?.Reveal()] : Because(inquiry?.Because),
        answer.Id == newest?.Id
            ? words["stands now"]
            : newest is not null && answer.At > newest.At ? words["late: a newer answer stands"] : "",
        inquiry?.Question,
        answer.Message)
    {
        ToldBy = answer.ToldBy,
    };

    private string Because(string? because) => because switch
    {
        "added" => words["asked by itself: the card was added"],
        "booked" => words["asked by itself: a visit was booked"],
        "changed" => words["asked by itself: the card was changed"],
        "again" => words["asked again by itself"],
        _ => words["asked at the desk"],
    };
}
