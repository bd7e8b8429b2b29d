using Porchlight.Platform.Database;
using Porchlight.Registration;
using R4 = Hl7.Fhir.Model;

namespace Porchlight.Fhir;

/// <summary>Patients, and whom a reference to one means.</summary>
internal sealed class PatientPlacing(ImportDesk desk, FhirMemory memory, References references, Reads reads)
{
    // Two rows of one dry run do not meet in the database.
    private readonly Dictionary<string, Guid> _imagined = [];

    public async Task<Placed?> PlaceAsync(FhirRow row, R4.Patient patient, string mark, ImportPatient? read, CancellationToken cancellationToken)
    {
        row.NameWords = Names.WordsOf(patient.Name);
        if (read is null)
        {
            return null;
        }

        var numbers = Identifiers.Naming(patient.Identifier).Select(number => LinkKey.OfNumber(row.Type, number.System, number.Value)).ToList();
        var byNumber = await FirstAsync(numbers, cancellationToken);
        var byId = row.Id is { } id ? await FirstAsync([LinkKey.OfId(row.Source, row.Type, id)], cancellationToken) : null;
        var known = byNumber ?? byId ?? Imagined(read);
        if (known is { } imagined && desk.IsOnlyImagined(imagined.Value))
        {
            return new Placed(new FhirTarget(TargetKind.Patient, imagined.Value), false, imagined, mark) { Numbers = numbers };
        }

        var decision = await desk.DoAsync(read with { Known = known }, ContentMark.Operation("patient", mark), cancellationToken);
        if (decision.Refusal == SamePerson.SomebodyElse && byNumber is null && row.Source.StartsWith("folder:", StringComparison.Ordinal))
        {
            // Two exports may lie in folders of one name; an id of theirs is then no proof of anything.
            decision = await desk.DoAsync(read with { Known = null }, ContentMark.Operation("patient", mark), cancellationToken);
        }

        return Ended(read, decision, mark, numbers);
    }

    /// <summary>The patient a reference means; null, with the reason, when there is none here or it says another name.</summary>
    public async Task<PatientId?> MeantAsync(FhirRow from, R4.ResourceReference? reference, Reading reading, CancellationToken cancellationToken)
    {
        if (await references.TargetAsync(from, reference, "Patient", cancellationToken) is not { Kind: TargetKind.Patient, Ours: var ours })
        {
            reading.Refuse($"patient not found: {References.Say(reference)}");
            return null;
        }

        var named = Names.FoldedWords(reference!.Display).ToList();
        if (named.Count > 0 && !named.Exists((await NameWordsAsync(from, reference, ours, cancellationToken)).Contains))
        {
            reading.Refuse($"{References.Say(reference)} is somebody else than the name beside the reference says");
            return null;
        }

        return PatientId.From(ours);
    }

    /// <summary>The record as it stands; null in a dry run that would only make it.</summary>
    public async Task<PatientRecord?> RecordAsync(PatientId patient, CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        return await PatientRecord.LoadAsync(db, patient, cancellationToken);
    }

    private Placed Ended(ImportPatient read, Decision<ImportedPatient> decision, string mark, IReadOnlyList<LinkKey> numbers)
    {
        if (decision.Refusal is { } why)
        {
            throw new RowRefused(why);
        }

        var answer = decision.Answer;
        if (answer.IsNew && desk.IsDryRun)
        {
            desk.Made(answer.Patient.Value);
            _imagined[KeyOf(read)] = answer.Patient.Value;
        }

        return new Placed(new FhirTarget(TargetKind.Patient, answer.Patient.Value), answer.IsNew, answer.Patient, mark) { Numbers = numbers };
    }

    private async Task<IReadOnlySet<string>> NameWordsAsync(FhirRow from, R4.ResourceReference reference, Guid ours, CancellationToken cancellationToken)
    {
        if (references.Row(from, reference.Reference) is { NameWords.Count: > 0 } row)
        {
            return row.NameWords;
        }

        var record = await RecordAsync(PatientId.From(ours), cancellationToken);
        return record is null ? new HashSet<string>() : record.Previous.Select(name => name.Family + " " + name.Given)
            .Append(record.Patient.Legal.Full).Append(record.Patient.NameUsed ?? "").SelectMany(Names.FoldedWords).ToHashSet();
    }

    private async Task<PatientId?> FirstAsync(IEnumerable<LinkKey> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            if (await memory.LinkAsync(key, cancellationToken) is { Kind: TargetKind.Patient, Ours: var ours })
            {
                return PatientId.From(ours);
            }
        }

        return null;
    }

    private PatientId? Imagined(ImportPatient read) => _imagined.TryGetValue(KeyOf(read), out var ours) ? PatientId.From(ours) : null;

    private static string KeyOf(ImportPatient read) =>
        $"{PersonName.Fold(read.Facts.Legal.Family)}|{PersonName.Fold(read.Facts.Legal.Given)}|{read.Facts.Born:yyyyMMdd}";
}

/// <summary>A rule of the program said no to a row: ends the row, not the import.</summary>
internal sealed class RowRefused(Refusal why) : Exception(why.Code)
{
    public Refusal Why => why;
}
