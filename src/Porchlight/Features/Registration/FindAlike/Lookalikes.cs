using Microsoft.EntityFrameworkCore;
using Porchlight.Matching;
using Porchlight.Platform.Database;

namespace Porchlight.Registration;

/// <summary>Who on file may be this person: found by shared keys, compared field by field, the likelier first.</summary>
internal sealed class Lookalikes(NamesOnFile names)
{
    // More records than this under one key (a shelter's phone) tell nothing; the likelier keys come first.
    private const int MostCompared = 200;

    public async Task<IReadOnlyList<Lookalike>> OfAsync(
        PorchlightDb db, PersonForMatching person, PatientId? except, CancellationToken cancellationToken, int most = 4)
    {
        var keys = BlockingKey.Of(person).Select(MatchKey.ValueOf).ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var ids = await db.MatchKeys.Where(row => keys.Contains(row.Value)).OrderBy(row => row.Value).Select(row => row.Patient)
            .Take(MostCompared).ToListAsync(cancellationToken);
        var matcher = new PersonMatcher(MatchWeights.Default, await names.FrequenciesAsync(cancellationToken));
        var records = await PatientRecord.LoadAsync(db, [.. ids.Where(id => id != except).Distinct()], cancellationToken, withRelations: false);
        return [.. records.Select(record => new Lookalike(record, matcher.Compare(person, record.ForMatching())))
            .Where(found => found.IsWorthSaying)
            .OrderByDescending(found => found.Match.Bits)
            .Take(most)];
    }
}

/// <summary>A record on file beside what is being typed; the left side of each line is what was typed.</summary>
public sealed record Lookalike(PatientRecord Record, MatchResult Match) : IPatientData
{
    // Below the queue's threshold only a shared phone or birth date is still told: "maybe family".
    private const double LeastBits = 5;

    public PatientId Id => Record.Patient.Id;

    public bool IsVeryLikely => Match.Verdict == MatchVerdict.VeryLikely;

    public bool IsWorthSaying => Match.Verdict != MatchVerdict.Unlikely || (Match.Bits >= LeastBits && Is(ComparedField.Phone, FieldOutcome.Same));

    public bool Is(ComparedField field, FieldOutcome outcome) => Match.Lines.Any(line => line.Field == field && line.Outcome == outcome);

    public override string ToString() => Phi<string>.Redacted;
}
