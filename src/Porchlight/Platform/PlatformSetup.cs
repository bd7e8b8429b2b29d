using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NodaTime;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Drafts;
using Porchlight.Platform.Jobs;
using Porchlight.Platform.Live;
using Porchlight.Platform.Secrets;
using Porchlight.Platform.Seeding;
using Porchlight.Platform.Telemetry;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Platform;

/// <summary>Everything that knows no domain noun.</summary>
internal static class PlatformSetup
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = DatabaseSettings.From(builder.Configuration);
        services.AddDatabase(settings);
        builder.AddTelemetry();
#pragma warning disable RS0030 // The one place that composes the clock.
        services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.AddSingleton<Words>();
        // In this order: the writer starts before the key ring is read, and everything that protects comes after it.
        AddWritePath(services, settings);
        services.AddSecrets();
        services.AddAccess(builder.Configuration);
        services.AddDrafts();
        services.AddRazorComponents();
        services.AddHttpClient();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddSingleton<LiveBus>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxClaims>();
        services.AddSingleton<OutboxRun>();
        services.AddHostedService<OutboxDispatcher>();
        JobCatalog.AddJobs(services);
        AddAll<IVerification>(services);
        AddAll<IShellPart>(services);
        AddAll<IWritingVerb>(services);
        AddAll<ISeed>(services);
        services.AddSingleton<Seeder>();
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseCorrelation();
        app.UsePagePolicy();
        app.UseTrouble();
        app.UseResponseCompression();
        app.UseWebFiles();
        app.UseLiveSince();
        app.UseRouting();
        app.UseAuthentication();
        app.UseLocalSocket();
        app.UseLanguage();
        app.UseStatusPages();
        app.UseIdleLock();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseFormToken();
        app.UseDraftEnd();
        app.MapAccess();
        app.MapDrafts();
        app.MapLive();
        app.MapUi();
        app.MapHealth();
        app.MapVerbs();
    }

    /// <summary>Registers every implementation in the assembly, so that a new one cannot be forgotten.</summary>
    public static void AddAll<TService>(IServiceCollection services)
    {
        foreach (var type in typeof(PlatformSetup).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TService))))
        {
            services.AddScoped(typeof(TService), type);
        }
    }

    private static void AddWritePath(IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton<HandlerCatalog>();
        services.AddSingleton<AfterCommit>();
        HandlerCatalog.AddHandlers(services);
        services.AddSingleton<AuditAnchor>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditAnchor>());
        if (settings.IsPostgres)
        {
            services.AddSingleton<PostgresLive>();
            services.AddHostedService(provider => provider.GetRequiredService<PostgresLive>());
            services.AddSingleton<PostgresSealer>();
            services.AddHostedService(provider => provider.GetRequiredService<PostgresSealer>());
            services.AddSingleton<PostgresCommandRunner>();
            services.AddSingleton<ICommandRunner>(provider => new WatchedRunner(provider.GetRequiredService<PostgresCommandRunner>(), provider.GetRequiredService<Signals>()));
            services.AddSingleton<IAuditWriter>(provider => provider.GetRequiredService<PostgresCommandRunner>());
        }
        else
        {
            services.AddSingleton<SqliteCommandRunner>();
            services.AddHostedService(provider => provider.GetRequiredService<SqliteCommandRunner>());
            services.AddSingleton<ICommandRunner>(provider => new WatchedRunner(provider.GetRequiredService<SqliteCommandRunner>(), provider.GetRequiredService<Signals>()));
            services.AddSingleton<IAuditWriter>(provider => provider.GetRequiredService<SqliteCommandRunner>());
        }
    }
}
