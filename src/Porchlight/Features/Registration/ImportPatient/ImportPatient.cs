using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;
using Porchlight.Work.Api;

namespace Porchlight.Registration;

/// <summary>A patient as another system tells it.</summary>
/// <param name="Previous">Names the person had before.</param>
/// <param name="Known">Whom this person is already known to be: the same record of the same system, or one of its numbers.</param>
internal sealed record ImportPatient(PatientFacts Facts, IReadOnlyList<PersonName> Previous, bool HasDied, PatientId? Known) : Command<ImportedPatient>;

/// <param name="Filled">Names of the fields that were empty here and are told now.</param>
/// <param name="MaybeSame">Who on file may be the same person; a person looks at both.</param>
internal sealed record ImportedPatient(PatientId Patient, bool IsNew, IReadOnlyList<string> Filled, IReadOnlyList<PatientId> MaybeSame);

internal sealed class ImportPatientHandler(SamePerson same, MrnSeries series, SiteToday calendar) : IHandle<ImportPatient, ImportedPatient>
{
    public async Task<Decision<ImportedPatient>> Handle(ImportPatient command, Act act, CancellationToken cancellationToken)
    {
        var told = await ToldAsync(command, act, cancellationToken);
        var found = await same.FindAsync(act.Db, told, command.Known, cancellationToken);
        if (found.Refusal is { } why)
        {
            return why;
        }

        if (found.Answer.Record is { } onFile)
        {
            return await MergeAsync(onFile, told, act, cancellationToken);
        }

        PatientRows.Add(act.Db, told);
        act.Db.AddRange(told.Previous);
        act.About(told.Patient.Id);
        act.Publish(new PatientRegistered(told.Patient.Id, act.Actor.Site));
        Raise(told.Patient, found.Answer.Maybe, await calendar.AtAsync(act.Actor.Site, cancellationToken), act);
        return new ImportedPatient(told.Patient.Id, true, [], [.. found.Answer.Maybe.Select(lookalike => lookalike.Id)]);
    }

    private async Task<PatientRecord> ToldAsync(ImportPatient command, Act act, CancellationToken cancellationToken)
    {
        var record = PatientRows.New(
            PatientId.New(), await series.NextAsync(act.Db, cancellationToken), command.Facts, new GuarantorOnFile(false, null, null), act);
        record.Patient.Flags = command.HasDied ? nameof(PatientFlag.Deceased) : "";
        return new PatientRecord(record.Patient)
        {
            Contacts = record.Contacts,
            Home = record.Home,
            Relations = record.Relations,
            // The key holds the instant: names told at once stand a microsecond apart.
            Previous = [.. command.Previous.Select((name, i) => new PreviousName
            {
                Patient = record.Patient.Id,
                EndedAt = act.Now - Duration.FromTicks(10 * (i + 1)),
                Family = name.Family,
                Given = name.Given,
            })],
        };
    }

    private static async Task<Decision<ImportedPatient>> MergeAsync(PatientRecord onFile, PatientRecord told, Act act, CancellationToken cancellationToken)
    {
        var id = onFile.Patient.Id;
        act.About(id);
        var filled = await FillMissing.FromAsync(onFile, told, act, cancellationToken);
        act.Note("filled", filled);
        if (filled.Count > 0)
        {
            act.Publish(new PatientChanged(id, filled));
            act.Changed($"patient:{id}");
        }

        return new ImportedPatient(id, false, filled, []);
    }

    private static void Raise(Patient patient, IReadOnlyList<Lookalike> maybe, LocalDate today, Act act)
    {
        var due = act.Now + Duration.FromDays(3);
        var path = $"/patients/{patient.Id}";
        if (maybe.Count > 0)
        {
            act.Publish(new WorkRaised(
                $"registration.same:{patient.Id}", "registration", new Phi<string>(patient.Shown.Full),
                "Maybe the same person as somebody on file. Look at both records.", due, "lead", null, patient.Id, null, path, "Compare"));
        }

        if (new BirthDate(patient.Born).AgeOn(today) < GuarantorRule.OfAge)
        {
            act.Publish(new WorkRaised(
                $"registration.guarantor:{patient.Id}", "registration", new Phi<string>(patient.Shown.Full),
                "Under 18, and nobody is named who pays. Ask for the guarantor.", due, "psr", null, patient.Id, null, $"{path}/edit", "Name the guarantor"));
        }
    }
}
