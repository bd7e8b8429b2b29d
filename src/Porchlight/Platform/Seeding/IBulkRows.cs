using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Seeding;

/// <summary>An engine's own way to take many rows, inside one transaction that the seed ends.</summary>
internal interface IBulkRows : IAsyncDisposable
{
    /// <summary>Reads within the transaction.</summary>
    PorchlightDb Db { get; }

    /// <returns>How many rows were written.</returns>
    long Insert<TRow>(IEnumerable<TRow> rows)
        where TRow : class;

    Task CommitAsync(CancellationToken cancellationToken);
}

internal static class BulkTypes
{
    /// <summary>The row type's mapping, refused where a bulk writer would leave columns out.</summary>
    public static IEntityType FlatType(this IModel model, Type row)
    {
        var type = model.FindEntityType(row) ?? throw new InvalidOperationException($"{row.Name} is not a mapped row.");
        return type.GetComplexProperties().Any() || type.GetNavigations().Any(navigation => navigation.TargetEntityType.IsOwned())
            ? throw new InvalidOperationException($"{row.Name} has owned or complex parts, which the bulk writer does not write.")
            : type;
    }
}
