using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Clinic.Api;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Seeding;

namespace Porchlight.Tests.Platform;

/// <summary>The synthetic practice is the same for the same seed and day, on every run and on both engines (DESIGN.md).</summary>
[Trait("Speed", "Slow")]
public sealed class SeedTests
{
    // Secrets are made by chance on purpose: a password's salt, an encrypted field's nonce, a second factor's key.
    private static readonly string[] _secret = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Sealed", "Cipher"];

    [Fact]
    public async Task The_same_seed_and_day_make_the_same_rows_on_both_engines()
    {
        var first = await FingerprintsAsync(Engine.Sqlite);
        var again = await FingerprintsAsync(Engine.Sqlite);
        var other = await FingerprintsAsync(Engine.Postgres);

        Assert.Equal(first, again);
        Assert.Equal(first, other);
        Assert.Contains(first, table => table.StartsWith("clinic_site 3 ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_seeded_database_is_not_seeded_again(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);

        Assert.Equal(SeedOutcome.WasSeeded, await Seed(desk, Desk.TuesdayMorning));
        Assert.Equal(3, (await desk.ClinicAsync()).Sites.Count);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_database_that_somebody_works_in_is_left_alone(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await desk.Runner.WriteAsync(write =>
        {
            write.Db.Add(new Operation { Id = OperationId.New(), Kind = "Test", By = "test", Answer = "0", At = write.Now });
            return Task.FromResult(0);
        });

        Assert.Equal(SeedOutcome.NotEmpty, await Seed(desk, Desk.TuesdayMorning));
    }

    [Theory]
    [InlineData(2026, 11, 29, "a Sunday")]
    [InlineData(2026, 11, 26, "Thanksgiving Day")]
    public async Task Today_is_a_clinic_day_whatever_day_it_is(int year, int month, int day, string why)
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        await Seed(desk, Instant.FromUtc(year, month, day, 15, 41));

        var clinic = await desk.ClinicAsync();
        Assert.All(clinic.Sites, site => Assert.True(clinic.HoursOn(site.Id, new LocalDate(year, month, day)) is not null, why));
    }

    [Fact]
    public void Ids_of_a_seed_are_version_7_and_in_order()
    {
        var ids = Enumerable.Range(0, 300).Select(number => SeedContext.UuidOf(1, "patient", number)).ToList();

        Assert.All(ids, id => Assert.Equal(7, id.Version));
        Assert.Equal(ids, ids.OrderBy(id => id.ToString("n"), StringComparer.Ordinal));
        Assert.Equal(300, ids.Distinct().Count());
    }

    private static Task<SeedOutcome> Seed(Desk desk, Instant now) =>
        desk.Services.GetRequiredService<Seeder>().RunAsync(SeedPlan.Usual(SeedSize.Small, now));

    private static async Task<List<string>> FingerprintsAsync(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await Seed(desk, Desk.TuesdayMorning);
        var tables = new List<string>();
        // The key ring is made by chance at the first start; it is the installation's and not the seed's.
        await using var db = desk.Services.GetRequiredService<Reads>().Open();
        foreach (var type in db.Model.GetEntityTypes().Where(type => type.GetTableName() != "platform_key_ring").OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            var rows = ((IEnumerable<object>)typeof(SeedTests).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [db])!).Select(row => Line(type, row)).Order(StringComparer.Ordinal).ToList();
            tables.Add($"{type.GetTableName()} {rows.Count} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}");
        }

        return tables;
    }

    private static List<TRow> RowsOf<TRow>(PorchlightDb db)
        where TRow : class => [.. db.Set<TRow>()];

    private static string Line(IEntityType type, object row) => string.Join('|', type.GetProperties()
        .Where(property => !property.IsShadowProperty() && !_secret.Any(secret => property.Name.Contains(secret, StringComparison.Ordinal)))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => System.Text.Json.JsonSerializer.Serialize(property.GetGetter().GetClrValue(row), Porchlight.Platform.PlatformJson.Options)));
}
