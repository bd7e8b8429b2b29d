using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Database;

namespace Porchlight.Fhir;

/// <summary>What earlier imports, and this one so far, know of other systems' ids and contents. One per run.</summary>
internal sealed class FhirMemory(Reads reads)
{
    private readonly Dictionary<LinkKey, FhirTarget> _links = [];
    private readonly Dictionary<(string Type, string Mark), FhirTarget> _contents = [];

    public async Task<FhirTarget?> LinkAsync(LinkKey key, CancellationToken cancellationToken)
    {
        if (_links.TryGetValue(key, out var here))
        {
            return here;
        }

        await using var db = reads.Open();
        var found = await db.Set<FhirLink>().FirstOrDefaultAsync(row => row.Source == key.Source && row.Type == key.Type && row.Theirs == key.Theirs, cancellationToken);
        return found?.Target;
    }

    /// <summary>The record that this very content became, when it was taken before.</summary>
    public async Task<FhirTarget?> ContentAsync(string type, string mark, CancellationToken cancellationToken)
    {
        if (_contents.TryGetValue((type, mark), out var here))
        {
            return here;
        }

        await using var db = reads.Open();
        var found = await db.Set<FhirResource>().Where(row => row.Type == type && row.Mark == mark)
            .Select(row => new { row.Kind, row.Ours }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new FhirTarget(found.Kind, found.Ours);
    }

    public void Remember(string type, Placed placed, IEnumerable<LinkKey> keys)
    {
        _contents[(type, placed.Mark)] = placed.Target;
        foreach (var key in keys)
        {
            _links[key] = placed.Target;
        }
    }
}

/// <summary>Where a row ended.</summary>
/// <param name="IsNew">A record was made for it; else it is one that was there.</param>
/// <param name="IsAgain">The very same content was taken before: nothing more is kept.</param>
/// <param name="Numbers">Other keys by which it is known from now on.</param>
internal sealed record Placed(FhirTarget Target, bool IsNew, PatientId? Patient, string Mark)
{
    public bool IsAgain { get; init; }

    public IReadOnlyList<LinkKey> Numbers { get; init; } = [];
}
