using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Seeding;

public enum SeedOutcome
{
    Seeded,

    /// <summary>It holds a synthetic practice already; nothing was done.</summary>
    WasSeeded,

    /// <summary>Somebody has worked in it; nothing was done.</summary>
    NotEmpty,
}

/// <summary>
/// Fills a new, migrated database with a synthetic practice, all of it or nothing, before the server listens. It writes past the command
/// runner: there is nobody who acts, and no patient that is real.
/// </summary>
internal sealed class Seeder(DatabaseSettings settings, IServiceProvider services)
{
    public async Task<SeedOutcome> RunAsync(SeedPlan plan, Action<string>? say = null, CancellationToken cancellationToken = default)
    {
        await using var rows = Open();
        if (await rows.Db.Set<SeedMark>().AnyAsync(cancellationToken))
        {
            return SeedOutcome.WasSeeded;
        }

        if (await rows.Db.Set<Operation>().AnyAsync(cancellationToken))
        {
            return SeedOutcome.NotEmpty;
        }

        var context = new SeedContext(plan, rows.Db, rows);
        await using var scope = services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<ISeed>().OrderBy(seed => seed.Order))
        {
            var (before, started) = (context.Written, Stopwatch.GetTimestamp());
            await seed.SeedAsync(context);
            say?.Invoke(Line(seed, context.Written - before, Stopwatch.GetElapsedTime(started)));
        }

        context.Insert(new SeedMark { Id = context.Uuid("seed-mark"), Number = plan.Number, Size = plan.Size, Today = context.Today });
        await rows.CommitAsync(cancellationToken);
        return SeedOutcome.Seeded;
    }

    private IBulkRows Open() => settings.IsPostgres
        ? new PostgresBulkRows(services.GetRequiredService<NpgsqlDataSource>())
        : new SqliteBulkRows(settings);

    private static string Line(ISeed seed, long rows, TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"  {seed.GetType().Name}: {rows} rows, {took.TotalSeconds:0.0} s");
}
