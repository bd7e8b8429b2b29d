using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Matching;
using Porchlight.Platform.Database;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>
/// Answers the one search box: what was typed is read in all the ways it can mean, each way is looked up, and what comes back is ranked.
/// Only when that finds few are spellings one slip away and nicknames tried.
/// </summary>
internal sealed class PatientSearch(
    PorchlightDb db, NamesOnFile names, ReadMemory<PatientId, long, PatientRecord> memory, IEnumerable<IVisitSightings> sightings)
{
    public const int MostShown = 8;
    public const int MostCandidates = 40;

    // Read whole to be ranked and compared; the queries answered in the order of the index, so that the others would stand below.
    private const int MostRead = 12;
    private const int MostCombinations = 12;
    private const int FewEnoughForTypos = 3;

    public async Task<SearchAnswer> FindAsync(string typed, LocalDate today, SiteId? site, CancellationToken cancellationToken)
    {
        var read = SearchText.Read(typed, today);
        if (read.Parts.Count == 0 || read.Parts.Any(part => part.Readings.Count == 0))
        {
            return new SearchAnswer(read, [], 0);
        }

        var query = new SearchQuery(db, MostCandidates);
        var exact = new List<PatientId>();
        foreach (var combination in Combinations(read.Parts))
        {
            exact.AddRange(await VisitsAsync(combination, cancellationToken) ?? await query.RunAsync(combination, cancellationToken));
        }

        exact = [.. exact.Distinct().Take(MostCandidates)];
        var near = exact.Count < FewEnoughForTypos ? await NearAsync(query, read, cancellationToken) : [];
        List<PatientId> found = [.. exact.Concat(near).Distinct()];
        var seen = await SeenAsync(found, site, cancellationToken);
        var records = await PatientRecord.ReadAsync(
            db, memory, [.. found.OrderByDescending(id => seen.GetValueOrDefault(id)?.IsHere == true).Take(MostRead)], cancellationToken);
        var hits = records.Select(record => SearchHit.Of(record, read, !exact.Contains(record.Patient.Id), seen.GetValueOrDefault(record.Patient.Id)))
            .OrderByDescending(hit => hit.Rank).ThenBy(hit => hit.Record.Patient.Shown.Sorted, StringComparer.Ordinal).ToList();
        return new SearchAnswer(read, SameSide.Arrange([.. hits.Take(MostShown)]), found.Count);
    }

    private static IEnumerable<IReadOnlyList<SearchReading>> Combinations(IReadOnlyList<SearchPart> parts)
    {
        IEnumerable<IReadOnlyList<SearchReading>> all = [[]];
        foreach (var part in parts)
        {
            all = all.SelectMany(begun => part.Readings.Select(reading => (IReadOnlyList<SearchReading>)[.. begun, reading]));
        }

        return all.Take(MostCombinations);
    }

    // A code or ticket names one visit; who keeps the schedule knows whose.
    private async Task<IReadOnlyList<PatientId>?> VisitsAsync(IReadOnlyList<SearchReading> combination, CancellationToken cancellationToken)
    {
        if (combination is not [SearchReading.VisitCode or SearchReading.Ticket])
        {
            return null;
        }

        var found = new List<PatientId>();
        foreach (var schedule in sightings)
        {
            var patient = combination[0] is SearchReading.VisitCode code
                ? await schedule.ByCodeAsync(code.Code, cancellationToken)
                : await schedule.ByTicketAsync(((SearchReading.Ticket)combination[0]).SiteLetter, ((SearchReading.Ticket)combination[0]).Number, cancellationToken);
            if (patient is { } known)
            {
                found.Add(known);
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<PatientId>> NearAsync(SearchQuery query, SearchText read, CancellationToken cancellationToken)
    {
        var words = read.Parts.SelectMany(part => part.Readings.OfType<SearchReading.NamePrefix>()).Select(name => name.Folded).Take(2).ToList();
        if (words.Count == 0 || words.All(word => word.Length < 3))
        {
            return [];
        }

        var vocabulary = await names.WordsAsync(cancellationToken);
        var rest = read.Parts.Select(part => part.Readings).Where(readings => !readings.OfType<SearchReading.NamePrefix>().Any()).Select(readings => readings[0]).ToList();
        var spellings = words.Select(word => vocabulary.Near(word).Concat(Nicknames.Related(word)).Distinct().ToList()).ToList();
        var found = await query.ExactlyAsync(spellings[0], spellings.ElementAtOrDefault(1), rest, cancellationToken);
        return found.Count > 0 || words.Count == 1
            ? found
            : [.. await query.ExactlyAsync(spellings[0], null, rest, cancellationToken), .. await query.ExactlyAsync(spellings[1], null, rest, cancellationToken)];
    }

    private async Task<Dictionary<PatientId, Sighting>> SeenAsync(IReadOnlyCollection<PatientId> ids, SiteId? site, CancellationToken cancellationToken)
    {
        var all = new Dictionary<PatientId, Sighting>();
        foreach (var schedule in sightings)
        {
            foreach (var (patient, sighting) in await schedule.OfAsync(ids, site, cancellationToken))
            {
                all[patient] = sighting;
            }
        }

        return all;
    }
}

/// <param name="Found">How many answered, counted to forty, of which at most <see cref="PatientSearch.MostShown"/> are shown.</param>
public sealed record SearchAnswer(SearchText Read, IReadOnlyList<SearchHit> Hits, int Found) : IPatientData
{
    public override string ToString() => Phi<string>.Redacted;
}
