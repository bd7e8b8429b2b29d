using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Privacy.Api;
using Porchlight.Registration.Api;
using Porchlight.Work.Api;

namespace Porchlight.Privacy;

/// <summary>Into a restricted chart by one's own reason, now, for an hour; reviewed afterwards.</summary>
internal sealed record BreakGlass(PatientId Patient, string Reason, Phi<string> Words) : Command<ChartPassId>;

/// <summary>The same wish of somebody who may not break glass: the privacy officer decides first.</summary>
internal sealed record AskForChart(PatientId Patient, string Reason, Phi<string> Words) : Command<ChartPassId>;

internal sealed record ReviewChartPass(ChartPassId Pass, PassVerdict Verdict) : Command<Done>;

internal sealed class OpenRestrictedHandlers :
    IHandle<BreakGlass, ChartPassId>, IHandle<AskForChart, ChartPassId>, IHandle<ReviewChartPass, Done>
{
    private const int FewestLetters = 10;
    private const int MostLetters = 500;

    public Task<Decision<ChartPassId>> Handle(BreakGlass command, Act act, CancellationToken cancellationToken) =>
        WriteAsync(command.Patient, command.Reason, command.Words, act, ChartPass.Broken, "A restricted chart was opened by a reason. Review it.", "Review", cancellationToken);

    public Task<Decision<ChartPassId>> Handle(AskForChart command, Act act, CancellationToken cancellationToken) =>
        WriteAsync(command.Patient, command.Reason, command.Words, act, ChartPass.Asked, "Somebody asks to open a restricted chart.", "Decide", cancellationToken);

    public async Task<Decision<Done>> Handle(ReviewChartPass command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Pass);
        act.Note("verdict", command.Verdict.ToString());
        if (await act.Db.Set<ChartPass>().SingleOrDefaultAsync(row => row.Id == command.Pass, cancellationToken) is not { } pass)
        {
            return new Refusal("chart.no-such-pass", "There is no such opening.");
        }

        act.About(pass.Patient);
        var reviewed = pass.Review(command.Verdict, act.Actor.User!.Value, act.Now);
        if (reviewed.Refusal is null)
        {
            act.Publish(new WorkSettled(pass.Cause));
        }

        return reviewed;
    }

    private static async Task<Decision<ChartPassId>> WriteAsync(
        PatientId patient, string reason, Phi<string> words, Act act, Func<UserId, PatientId, SiteId?, string, string, NodaTime.Instant, ChartPass> make,
        string why, string actWord, CancellationToken cancellationToken)
    {
        act.About(patient);
        if (OpeningReason.All.All(known => known.Code != reason))
        {
            return new Refusal("chart.reason-missing", "Choose a reason.", "reason");
        }

        // On the trail in words of the list; what they wrote may name people and stays with the opening.
        act.Because(OpeningReason.WordsOf(reason));
        var written = words.Reveal().Trim();
        if (written.Length is < FewestLetters or > MostLetters)
        {
            return new Refusal("chart.words-missing", "Write in a few words what you need it for.", "words");
        }

        if (!await act.Db.IsRestrictedAsync(patient, cancellationToken))
        {
            return new Refusal("chart.not-restricted", "This chart is not restricted.");
        }

        var pass = make(act.Actor.User!.Value, patient, act.Actor.Site, reason, written, act.Now);
        act.Db.Add(pass);
        act.About(pass.Id);
        act.Note("until", pass.Until);
        var name = (await new PatientCards(act.Db).OneAsync(patient, cancellationToken))!.Shown.Full;
        act.Publish(new WorkRaised(
            pass.Cause, "privacy", name, why, act.Now + ChartPass.ReviewedWithin, "privacy", null, patient, null, $"/charts/openings/{pass.Id}", actWord));
        return pass.Id;
    }
}
