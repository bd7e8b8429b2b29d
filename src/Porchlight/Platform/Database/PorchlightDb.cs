using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Porchlight.Platform.Database;

/// <summary>
/// One model for both engines. Features bring their tables as <see cref="IEntityTypeConfiguration{TEntity}"/> in this assembly;
/// the two subclasses hold what an engine wants said differently and own its migrations.
/// </summary>
/// <remarks>An instance taken from the container only reads. The command runner alone makes one that may save.</remarks>
public abstract class PorchlightDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>True inside a command. Everywhere else saving throws: there is one write path.</summary>
    internal bool MaySave { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PorchlightDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Money>().HaveConversion<MoneyInCents>();
        conventions.Properties<Phi<string>>().HaveConversion<PhiText>();
        foreach (var id in Ours().SelectMany(assembly => assembly.GetTypes()).Where(IsId))
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    // The kernel and the engines name things too.
    private static IEnumerable<System.Reflection.Assembly> Ours() => typeof(PorchlightDb).Assembly.GetReferencedAssemblies()
        .Where(name => name.Name?.StartsWith("Porchlight.", StringComparison.Ordinal) == true)
        .Select(System.Reflection.Assembly.Load).Prepend(typeof(PorchlightDb).Assembly);

    private static bool IsId(Type type) => type.IsValueType && typeof(IId).IsAssignableFrom(type);

    private void BeforeSaving()
    {
        if (!MaySave)
        {
            throw new InvalidOperationException("This context only reads. A change is a command: see Platform/Commands.");
        }

        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified)
            {
                entry.Property(row => row.Version).CurrentValue = entry.Property(row => row.Version).OriginalValue + 1;
            }
        }
    }

    private sealed class MoneyInCents() : ValueConverter<Money, long>(money => money.Cents, cents => new Money(cents));

    private sealed class PhiText() : ValueConverter<Phi<string>, string>(phi => phi.Value, text => new Phi<string>(text));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IId<TId>
    {
        // An expression tree may not call a static abstract member itself.
        private static TId Make(Guid value) => TId.From(value);
    }
}

/// <summary>A row that two people may edit: map <see cref="Version"/> with <c>IsConcurrencyToken()</c>. It counts up at each save.</summary>
public interface IVersioned
{
    long Version { get; }
}
