using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Porchlight.Platform.Database;

namespace Porchlight.Tests.Platform.Telemetry;

/// <summary>What a load balancer hears.</summary>
[Trait("Speed", "Slow")]
public sealed class BeingReady
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task It_is_ready_with_its_own_schema(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);

        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(desk, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await AskAsync(desk, "/health/ready"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task It_is_not_ready_while_a_migration_is_missing(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await desk.PastTheProgramAsync("delete from \"__EFMigrationsHistory\"");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), await AskAsync(desk, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "live"), await AskAsync(desk, "/health/live"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task It_is_not_ready_without_its_database_and_names_nothing_of_it(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var settings = desk.Services.GetRequiredService<DatabaseSettings>();
        if (settings.IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            var name = new NpgsqlConnectionStringBuilder(settings.Postgres).Database;
            PostgresServer.Execute($"drop database {name} with (force)");
        }
        else
        {
            File.Move(settings.SqliteFile, settings.SqliteFile + ".gone");
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready"), await AskAsync(desk, "/health/ready"));
        Assert.False(!settings.IsPostgres && File.Exists(settings.SqliteFile), "asking has made an empty database");
    }

    private static async Task<(HttpStatusCode, string)> AskAsync(Desk desk, string path)
    {
        using var anybody = Visitor.Anonymous(desk);
        using var answer = await anybody.FetchAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
