using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <param name="Version">What the edit was based on; another one is refused with <c>record.changed</c>.</param>
/// <param name="Fields">Names of the fields that change, for the trail and for other rooms.</param>
internal sealed record EditPatient(PatientId Patient, long Version, PatientFacts Facts, IReadOnlyList<string> Fields) : Command<PatientId>;

internal sealed class EditPatientHandler(SiteToday calendar) : IHandle<EditPatient, PatientId>
{
    public async Task<Decision<PatientId>> Handle(EditPatient command, Act act, CancellationToken cancellationToken)
    {
        var (db, facts) = (act.Db, command.Facts);
        act.About(command.Patient);
        act.Note("fields", command.Fields);
        var guarantor = await GuarantorOnFile.FindAsync(db, facts.Guarantor, cancellationToken);
        if (guarantor.Check(facts, await calendar.AtAsync(act.Actor.Site, cancellationToken)) is { } why)
        {
            return why;
        }

        if (await PatientRecord.LoadAsync(db, command.Patient, cancellationToken) is not { } before)
        {
            return new Refusal("registration.no-such-patient", "There is no such patient.");
        }

        if (before.Patient.Version != command.Version)
        {
            return RecordChanged;
        }

        var previous = KeepOldName(before, facts, act);
        PatientRows.Write(before.Patient, facts, act.Now, act.Actor.User);
        // A change around the record is one of the record: its version counts up.
        db.Entry(before.Patient).Property(row => row.ChangedAt).IsModified = true;
        await TakeAwayAsync(before, act, cancellationToken);
        var now = PatientRows.Around(before.Patient, facts, guarantor, previous, act.Now);
        PatientRows.AddAround(db, now);
        RegistrationTodos.Publish(act, before, now);
        act.Publish(new PatientChanged(command.Patient, command.Fields));
        act.Changed($"patient:{command.Patient}");
        return command.Patient;
    }

    public static Refusal RecordChanged { get; } =
        new("record.changed", "Someone else changed this a moment ago. Nothing of yours was lost. Look at both and choose.");

    private static List<PreviousName> KeepOldName(PatientRecord before, PatientFacts facts, Act act)
    {
        var old = before.Patient;
        if (PersonName.Fold(old.Family + old.Given) == PersonName.Fold(facts.Legal.Family + facts.Legal.Given))
        {
            return [.. before.Previous];
        }

        var ended = new PreviousName { Patient = old.Id, EndedAt = act.Now, Family = old.Family, Given = old.Given };
        act.Db.Add(ended);
        return [.. before.Previous, ended];
    }

    private static async Task TakeAwayAsync(PatientRecord before, Act act, CancellationToken cancellationToken)
    {
        var (db, id) = (act.Db, before.Patient.Id);
        db.RemoveRange(before.Contacts);
        db.RemoveRange(before.Relations.Where(relation => relation.Role != RelationRole.Guardian));
        if (before.Home is { } home)
        {
            db.Remove(home);
        }

        db.RemoveRange(await db.SearchNames.Where(row => row.Patient == id).ToListAsync(cancellationToken));
        db.RemoveRange(await db.MatchKeys.Where(row => row.Patient == id).ToListAsync(cancellationToken));
    }
}
