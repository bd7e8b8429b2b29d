using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Coverage;

/// <summary>The question is written and goes out now. Its raw message stands already, so that nothing is sent that is not kept.</summary>
internal sealed record MarkSent(InquiryId Inquiry, RawMessageId Question, AskedAbout About) : Command<Done>;

internal sealed class MarkSentHandler : IHandle<MarkSent, Done>
{
    public async Task<Decision<Done>> Handle(MarkSent command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Inquiries.FirstOrDefaultAsync(row => row.Id == command.Inquiry, cancellationToken) is not { } inquiry)
        {
            return CoverageRefusals.NotFound;
        }

        act.About(inquiry.Patient);
        act.About(inquiry.Id);
        act.Note("try", inquiry.Try);
        (inquiry.State, inquiry.SentAt, inquiry.Question, inquiry.About) = (InquiryState.Sent, act.Now, command.Question, command.About.Write());
        var standing = await act.Db.Standings.SingleAsync(row => row.Coverage == inquiry.Coverage, cancellationToken);
        if (standing.Open is null)
        {
            // A later try: from now on the screens say that we are asking again.
            standing.Open = inquiry.Id;
            standing.AsksAgainAt = null;
        }

        Asking.Tell(act, inquiry);
        return default(Done);
    }
}
