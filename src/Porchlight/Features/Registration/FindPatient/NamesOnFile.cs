using Microsoft.EntityFrameworkCore;
using Porchlight.Matching;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;
using Porchlight.Registration.Api;

namespace Porchlight.Registration;

/// <summary>
/// The distinct words of all names in memory, for typing errors and for how much a rare name tells. Loaded at the first question; a
/// registration adds to it, so that the next search finds the person however they are spelled.
/// </summary>
internal sealed class NamesOnFile(Reads reads) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1);
    private volatile Loaded? _loaded;

    public async ValueTask<NameVocabulary> WordsAsync(CancellationToken cancellationToken) => (await NowAsync(cancellationToken)).Words;

    public async ValueTask<NameFrequencies> FrequenciesAsync(CancellationToken cancellationToken) => (await NowAsync(cancellationToken)).Frequencies;

    /// <summary>A name that came on file.</summary>
    public void Add(PersonName legal, string? used) => _loaded?.Words.Add($"{legal.Family} {legal.Given} {legal.Middle} {used}");

    public void Dispose() => _loading.Dispose();

    private async ValueTask<Loaded> NowAsync(CancellationToken cancellationToken)
    {
        if (_loaded is { } known)
        {
            return known;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _loaded ??= await LoadAsync(cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<Loaded> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = reads.Open();
        var lasts = await db.SearchNames.GroupBy(row => row.Last).Select(same => new { Word = same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        var firsts = await db.SearchNames.GroupBy(row => row.First).Select(same => new { Word = same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        var words = new NameVocabulary();
        words.AddCounted(lasts.Concat(firsts).Select(word => (word.Word, word.Count)));
        return new Loaded(words, new NameFrequencies(
            lasts.Where(word => word.Word.Length > 0).ToDictionary(word => word.Word, word => word.Count),
            firsts.Where(word => word.Word.Length > 0).ToDictionary(word => word.Word, word => word.Count)));
    }

    private sealed record Loaded(NameVocabulary Words, NameFrequencies Frequencies);
}

/// <summary>Keeps the vocabulary true after a registration or a new name.</summary>
internal sealed class NameCameOnFile(NamesOnFile names, PatientCards cards) : ISubscribe<PatientRegistered>, ISubscribe<PatientChanged>
{
    public Task<JobOutcome> OnAsync(PatientRegistered happened, JobRun run, CancellationToken cancellationToken) => AddAsync(happened.Patient, cancellationToken);

    public Task<JobOutcome> OnAsync(PatientChanged happened, JobRun run, CancellationToken cancellationToken) => AddAsync(happened.Patient, cancellationToken);

    private async Task<JobOutcome> AddAsync(PatientId patient, CancellationToken cancellationToken)
    {
        if (await cards.OneAsync(patient, cancellationToken) is { } card)
        {
            names.Add(card.Legal, card.Shown.Given);
        }

        return JobOutcome.Done;
    }
}
