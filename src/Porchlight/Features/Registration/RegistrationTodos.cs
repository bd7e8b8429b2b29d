using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Registration;

/// <summary>What a quick registration leaves open becomes work with an owner, and closes by itself when it is filled in.</summary>
internal static class RegistrationTodos
{
    // The day it was left open, roughly: care never waits for it.
    private static readonly Duration _timeFor = Duration.FromHours(8);

    public static void Publish(Act act, PatientRecord? before, PatientRecord now)
    {
        foreach (var (what, why, isMissing) in _asked)
        {
            if (isMissing(now) && (before is null || !isMissing(before)))
            {
                act.Publish(Work(now, what, why, act.Now, act.Actor.Site));
            }
            else if (before is not null && isMissing(before) && !isMissing(now))
            {
                act.Publish(new WorkSettled(CauseOf(now, what)));
            }
        }
    }

    /// <summary>What somebody registered at that moment leaves open.</summary>
    public static IEnumerable<WorkRaised> Of(PatientRecord record, Instant registered) =>
        _asked.Where(asked => asked.IsMissing(record)).Select(asked => Work(record, asked.What, asked.Why, registered, record.Patient.RegisteredSite));

    private static WorkRaised Work(PatientRecord record, string what, string why, Instant now, SiteId? site) => new(
        CauseOf(record, what), "registration", record.Patient.Shown.Full, why, now + _timeFor, "psr", site, record.Patient.Id, null,
        $"/patients/{record.Patient.Id}/edit", "Fill in");

    private static string CauseOf(PatientRecord record, string what) => $"registration:{record.Patient.Id}:{what}";

    private static readonly (string What, string Why, Func<PatientRecord, bool> IsMissing)[] _asked =
    [
        ("address", "The address is missing.", record => record.Home is null),
        ("emergency", "Nobody is named for an emergency.", record => record.In(RelationRole.EmergencyContact) is null),
    ];
}
