using Porchlight.Matching;
using Porchlight.Platform.Database;

namespace Porchlight.Registration;

/// <summary>Whether somebody another system tells of is on file. No person looks before the records are joined, so it is stricter than the
/// desk's own warning: very likely, and born on the same day.</summary>
internal sealed class SamePerson(Lookalikes lookalikes)
{
    public static Refusal SomebodyElse { get; } =
        new("registration.somebody-else", "This number belongs to somebody else here: name and birth date differ. Nothing was changed.");

    public async Task<Decision<FoundPerson>> FindAsync(PorchlightDb db, PatientRecord told, PatientId? known, CancellationToken cancellationToken)
    {
        if (known is { } id && await PatientRecord.LoadAsync(db, id, cancellationToken) is { } record)
        {
            return IsPlausible(record, told) ? new FoundPerson(record, []) : SomebodyElse;
        }

        var alike = await lookalikes.OfAsync(db, told.ForMatching(), except: null, cancellationToken);
        var same = alike.FirstOrDefault(found => found.IsVeryLikely && found.Record.Patient.Born == told.Patient.Born);
        return same is not null
            ? new FoundPerson(same.Record, [])
            : new FoundPerson(null, [.. alike.Where(found => found.Match.Verdict != MatchVerdict.Unlikely)]);
    }

    // A number may have been given twice: who shares neither birth date nor full name is not whom it names.
    private static bool IsPlausible(PatientRecord record, PatientRecord told) => record.Patient.Born == told.Patient.Born
        || PersonName.Fold(record.Patient.Family + record.Patient.Given) == PersonName.Fold(told.Patient.Family + told.Patient.Given);
}

/// <param name="Record">The person on file; null when there is none for certain.</param>
internal sealed record FoundPerson(PatientRecord? Record, IReadOnlyList<Lookalike> Maybe) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
