using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime.Testing;
using Npgsql;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Tests;

/// <summary>
/// The real program on a free loopback port with a database of its own. The clock starts at 9:41 on Tuesday 24 November 2026 at the main
/// site and stands still unless a test moves it.
/// </summary>
public sealed class Desk : IAsyncDisposable
{
    public static readonly Instant TuesdayMorning = Instant.FromUtc(2026, 11, 24, 15, 41);

    private readonly string _folder;
    private readonly string? _postgres;
    private readonly Action<WebApplicationBuilder>? _adjust;

    private Desk(WebApplication app, string folder, string? postgres, FakeClock clock, Action<WebApplicationBuilder>? adjust) =>
        (App, _folder, _postgres, Clock, _adjust) = (app, folder, postgres, clock, adjust);

    public WebApplication App { get; private set; }

    public FakeClock Clock { get; }

    public string Address { get; private set; } = "";

    /// <summary>Where verbs reach this program (see Platform/Cli/LocalSocket).</summary>
    public string SocketFile => DataFolder.SocketOf(_folder);

    public IServiceProvider Services => App.Services;

    public ICommandRunner Runner => Services.GetRequiredService<ICommandRunner>();

    /// <summary>A program with an empty database.</summary>
    public static Task<Desk> OpenAsync(Engine engine, Action<WebApplicationBuilder>? adjust = null) => OpenAsync(engine, adjust, world: null);

    /// <summary>A program on a copy of the world: see <see cref="MapleStreet"/>.</summary>
    internal static async Task<Desk> OpenAsync(Engine engine, Action<WebApplicationBuilder>? adjust, World? world)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-test-").FullName;
        var clock = new FakeClock(TuesdayMorning);
        var postgres = world is null ? engine == Engine.Postgres ? PostgresServer.NewDatabase() : null : world.CopyInto(folder);
        var app = Build(folder, postgres, clock, adjust);
        if (world is null)
        {
            await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync();
        }

        var desk = new Desk(app, folder, postgres, clock, adjust);
        await desk.StartAsync();
        return desk;
    }

    /// <summary>The program ends and starts again on the same data, at another address.</summary>
    public async Task RestartAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        App = Build(_folder, _postgres, Clock, _adjust);
        await StartAsync();
    }

    internal static WebApplication Build(string folder, string? postgres, FakeClock clock, Action<WebApplicationBuilder>? adjust)
    {
        // One master key for all, because the world that desks are copied from holds keys wrapped by it.
        List<string> settings = [$"--Porchlight:Data={folder}", $"--Porchlight:MasterKey={Convert.ToBase64String(new byte[32])}"];
        if (postgres is not null)
        {
            settings.Add($"--Porchlight:Postgres={postgres}");
        }

        return PorchlightApp.Build([.. settings], builder =>
        {
            builder.Environment.EnvironmentName = "Testing";
            builder.Logging.ClearProviders();
            Recording.Shared?.Attach(builder);
            adjust?.Invoke(builder);
        }, services => services.Replace(ServiceDescriptor.Singleton<IClock>(clock)).Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000));
    }

    /// <summary>Reads the database as it is now.</summary>
    public async Task<T> ReadAsync<T>(Func<PorchlightDb, Task<T>> read)
    {
        await using var db = Services.GetRequiredService<Reads>().Open();
        return await read(db);
    }

    private async Task StartAsync()
    {
        ServeVerb.Listen(App, "http://127.0.0.1:0", _folder);
        await App.StartAsync();
        Address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Single(address => address.StartsWith("http://127", StringComparison.Ordinal));
    }

    /// <summary>Past the program, as somebody with the database in hand.</summary>
    public async Task PastTheProgramAsync(string sql)
    {
        var settings = Services.GetRequiredService<DatabaseSettings>();
        await using System.Data.Common.DbConnection connection = settings.IsPostgres
            ? new NpgsqlConnection(settings.Postgres)
            : new SqliteConnection($"Data Source={settings.SqliteFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Recording.RememberAsync(this);
        await App.StopAsync();
        await App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
