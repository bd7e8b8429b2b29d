using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Calls;

/// <summary>The phone system tells of a call: that it rings, that somebody talks, that it is over.</summary>
internal sealed record HearCall(string Sid, Phi<string> From, string Line, CallState State) : Command<Done>;

internal sealed class HearCallHandler(ClinicDirectory clinic) : IHandle<HearCall, Done>
{
    public async Task<Decision<Done>> Handle(HearCall command, Act act, CancellationToken cancellationToken)
    {
        var call = await act.Db.Set<Call>().FirstOrDefaultAsync(row => row.Sid == command.Sid, cancellationToken);
        if (call is null)
        {
            var site = SiteOf(command.Line, await clinic.NowAsync(cancellationToken));
            act.Db.Add(call = new Call { Sid = command.Sid, From = command.From, Line = command.Line, Site = site, RangAt = act.Now });
        }

        // Only forward: "talking" after "ended" is old news.
        if (command.State > call.State)
        {
            call.State = command.State;
            call.EndedAt = command.State == CallState.Ended ? act.Now : null;
            if (call.IsMissed)
            {
                act.Publish(Missed(call, act.Now));
            }
        }

        act.Note("state", command.State);
        CallTopics.Changed(act, call);
        return default(Done);
    }

    public static WorkRaised Missed(Call call, Instant now)
    {
        var number = PhoneNumber.Read(call.From.Reveal()) is Decision<PhoneNumber>.Accepted { Value: var read } ? read.Display : call.From.Reveal();
        return new WorkRaised(
            call.PromiseCause, "promise", number, "Hung up before anybody answered. Call back today.", now + Duration.FromHours(2), "psr", call.Site,
            null, null, $"/calls/{call.Id}", "Open the call");
    }

    // Each site has its line; a number that is nobody's rings at the first.
    private static SiteId? SiteOf(string line, ClinicSnapshot practice)
    {
        var dialled = Digits(line);
        return (practice.Sites.Active.FirstOrDefault(site => Digits(site.Phone) == dialled) ?? practice.Sites.Active.FirstOrDefault())?.Id;
    }

    private static string Digits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length > 10 ? digits[^10..] : digits;
    }
}
