using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Database;
using Porchlight.Platform.Seeding;

namespace Porchlight.Tests;

/// <summary>
/// The practice everyone shares, small: Maple Street Health with some sixty patients as of 9:41 on Tuesday 24 November 2026. It is seeded
/// once per engine and test run; each test opens a copy of its own.
/// </summary>
public static class MapleStreet
{
    private static readonly Dictionary<Engine, Lazy<Task<World>>> _worlds = Enum.GetValues<Engine>().ToDictionary(
        engine => engine,
        engine => new Lazy<Task<World>>(() => Task.Run(() => SeedAsync(engine))));

    public static SiteId Main { get; } = Id<SiteId>("site", 0);

    public static SiteId Riverside { get; } = Id<SiteId>("site", 1);

    public static SiteId Hillcrest { get; } = Id<SiteId>("site", 2);

    public static ProviderId Abara { get; } = Id<ProviderId>("provider", 0);

    public static ProviderId Lindqvist { get; } = Id<ProviderId>("provider", 1);

    public static ProviderId ReyesTest { get; } = Id<ProviderId>("provider", 2);

    public static ProviderId Okafor { get; } = Id<ProviderId>("provider", 3);

    public static VisitTypeId NewPatient { get; } = Id<VisitTypeId>("visit-type", 0);

    public static VisitTypeId FollowUp { get; } = Id<VisitTypeId>("visit-type", 1);

    public static PayerId Samplecare { get; } = Id<PayerId>("payer", 0);

    /// <summary>The id that the seed gave the <paramref name="number"/>th <paramref name="what"/>.</summary>
    public static TId Id<TId>(string what, int number = 0)
        where TId : struct, IId<TId> => TId.From(SeedContext.UuidOf(1, what, number));

    /// <summary>The program running on a fresh copy of the practice.</summary>
    public static async Task<Desk> OpenAsync(Engine engine, Action<WebApplicationBuilder>? adjust = null) =>
        await Desk.OpenAsync(engine, adjust, await _worlds[engine].Value);

    public static async Task<ClinicSnapshot> ClinicAsync(this Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return await desk.Services.GetRequiredService<ClinicDirectory>().NowAsync();
    }

    private static async Task<World> SeedAsync(Engine engine)
    {
        var world = World.New(engine);
        await using (var app = Desk.Build(world.Folder, world.Postgres, new NodaTime.Testing.FakeClock(Desk.TuesdayMorning), null))
        {
            await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync();
            await app.Services.GetRequiredService<Seeder>().RunAsync(SeedPlan.Usual(SeedSize.Small, Desk.TuesdayMorning));
        }

        // Nobody may be connected to a database that is copied, and a WAL file beside a copied one would be half of it.
        SqliteConnection.ClearAllPools();
        return world;
    }
}

/// <summary>A data folder, and on PostgreSQL a database, that others are copied from.</summary>
internal sealed record World(string Folder, string? Postgres)
{
    public static World New(Engine engine)
    {
        var folder = Directory.CreateTempSubdirectory("porchlight-world-").FullName;
        AfterAll.Do(() => Directory.Delete(folder, recursive: true));
        return new World(folder, engine == Engine.Postgres ? PostgresServer.NewDatabase() : null);
    }

    public string? CopyInto(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return Postgres is null ? null : PostgresServer.NewDatabase(like: Postgres);
    }
}
