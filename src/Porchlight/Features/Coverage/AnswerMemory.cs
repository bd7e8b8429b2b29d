using Microsoft.EntityFrameworkCore;
using Porchlight.Coverage.Api;
using Porchlight.Platform.Database;

namespace Porchlight.Coverage;

/// <summary>Answers that were read, with what was understood of them: an answer never changes, so it is read once.</summary>
internal sealed class AnswerMemory
{
    private readonly ReadMemory<AnswerId, bool, CoverageAnswer> _memory = new(most: 8_000);

    public async Task<IReadOnlyDictionary<AnswerId, CoverageAnswer>> OfAsync(PorchlightDb db, IEnumerable<AnswerId> ids, CancellationToken cancellationToken) =>
        await _memory.OfAsync(
            ids.Distinct().ToDictionary(id => id, _ => true),
            async unknown => await db.CoverageAnswers.Where(row => unknown.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken));
}
