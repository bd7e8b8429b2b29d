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
            var cause = $"registration:{now.Patient.Id}:{what}";
            if (isMissing(now) && (before is null || !isMissing(before)))
            {
                act.Publish(new WorkRaised(
                    cause, "registration", now.Patient.Shown.Full, why, act.Now + _timeFor, "psr", act.Actor.Site, now.Patient.Id, null, $"/patients/{now.Patient.Id}/edit", "Fill in"));
            }
            else if (before is not null && isMissing(before) && !isMissing(now))
            {
                act.Publish(new WorkSettled(cause));
            }
        }
    }

    private static readonly (string What, string Why, Func<PatientRecord, bool> IsMissing)[] _asked =
    [
        ("address", "The address is missing.", record => record.Home is null),
        ("emergency", "Nobody is named for an emergency.", record => record.In(RelationRole.EmergencyContact) is null),
    ];
}
