using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Porchlight.Platform.Database;

internal static class DatabaseSetup
{
    /// <summary>Registers the reading <see cref="PorchlightDb"/> and, for code that outlives a request, <see cref="Reads"/>.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.IsPostgres)
        {
            services.AddSingleton(_ => new NpgsqlDataSourceBuilder(WithDefaults(settings.Postgres!)).UseNodaTime().Build());
            services.AddPooledDbContextFactory<PostgresPorchlightDb>((provider, options) =>
                Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
            services.AddSingleton<Reads>(provider => new Reads(provider.GetRequiredService<IDbContextFactory<PostgresPorchlightDb>>().CreateDbContext));
        }
        else
        {
            // The model takes half a second to build: begun here, on another core, it is there when the first context asks for it.
            _ = Task.Run(() => ModelOf(settings));
            services.AddPooledDbContextFactory<SqlitePorchlightDb>(options => Configure(options, settings.SqliteConnection));
            services.AddSingleton<Reads>(provider => new Reads(provider.GetRequiredService<IDbContextFactory<SqlitePorchlightDb>>().CreateDbContext));
        }

        services.AddScoped(provider => provider.GetRequiredService<Reads>().Open());
        services.AddSingleton<PlainConnections>();
        services.AddSingleton<DatabaseUpgrade>();
        return services;
    }

    public static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        Common(options.UseNpgsql(source, npgsql => npgsql.UseNodaTime()));

    private static void Configure(DbContextOptionsBuilder options, string sqlite) =>
        Common(options.UseSqlite(sqlite).AddInterceptors(new SqlitePragmas(readOnly: true)));

    private static IModel ModelOf(DatabaseSettings settings)
    {
        using var db = new SqlitePorchlightDb(new DbContextOptionsBuilder<SqlitePorchlightDb>().UseSqlite(settings.SqliteConnection).Options);
        return db.Model;
    }

    // No context may differ in warnings or services: for each difference the whole model is built once more, half a second of the start.
    private static void Common(DbContextOptionsBuilder options) => options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    // Without No Reset On Close each command is preceded by a reset script; prepared statements keep one round trip cheap (WRITES.md §3).
    private static string WithDefaults(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true, MaxAutoPrepare = 200, Timezone = "UTC" };
        return builder.ConnectionString;
    }
}

/// <summary>Opens contexts for reading outside a request: dispose each one.</summary>
public sealed class Reads(Func<PorchlightDb> open)
{
    public PorchlightDb Open() => open();
}
