using Porchlight.Matching;
using Porchlight.Platform.Commands;

namespace Porchlight.Registration;

/// <summary>Before a chart that was found by one identifier: a second one as the patient says it, or a reason.</summary>
internal sealed record OpenChart(PatientId Patient, Phi<string> Told, string? Reason) : Command<Done>;

/// <summary>Why somebody opens a chart of which they know one identifier. The privacy officer sees each one.</summary>
/// <param name="Words">English, the key of its translation.</param>
public sealed record ChartReason(string Code, string Words)
{
    public static IReadOnlyList<ChartReason> All { get; } =
    [
        new("here", "They are here or on the phone and cannot say more"),
        new("about", "A letter, a message or a bill about them"),
        new("family", "Somebody of the same household is here"),
        new("colleague", "A colleague asked me"),
        new("other", "Another reason"),
    ];
}

internal sealed class OpenChartHandler(SiteToday calendar) : IHandle<OpenChart, Done>
{
    public async Task<Decision<Done>> Handle(OpenChart command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Patient);
        if (await PatientRecord.LoadAsync(act.Db, command.Patient, cancellationToken) is not { } record)
        {
            return new Refusal("registration.no-such-patient", "There is no such patient.");
        }

        if (ChartReason.All.FirstOrDefault(reason => reason.Code == command.Reason) is { } given)
        {
            act.Because(given.Words);
            return default(Done);
        }

        var typed = command.Told.Reveal().Trim();
        if (typed.Length == 0)
        {
            return new Refusal("chart.nothing-told", "Type what they say, or choose a reason.", "told");
        }

        var told = IdentifiersOf.Alone(record, SearchText.Read(typed, await calendar.AtAsync(act.Actor.Site, cancellationToken)));
        if (told == Identifiers.None)
        {
            return new Refusal("chart.not-theirs", "That is not on this chart. Ask them again, or choose a reason.", "told");
        }

        act.Note("told", told.ToString());
        return default(Done);
    }
}
