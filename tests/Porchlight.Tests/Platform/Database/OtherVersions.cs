using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Database;

namespace Porchlight.Tests.Platform.Database;

public sealed class OtherVersions
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_database_that_another_version_made_is_named_and_left_alone(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await desk.PastTheProgramAsync("insert into \"__EFMigrationsHistory\" values ('29990101000000_Later', '10.0.0')");

        var refused = await Assert.ThrowsAsync<CannotStartException>(() => desk.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("29990101000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_the_model_marks_append_only_is_held_again_at_each_start(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        Assert.Equal(await desk.ReadAsync(db => Task.FromResult(AppendOnly.MarkedIn(db.Model).ToList())), AppendOnly.Tables);
        await desk.PastTheProgramAsync(engine == Engine.Postgres ? "drop trigger payments_entry_append_only on payments_entry" : "drop trigger payments_entry_not_changed");

        await desk.Services.GetRequiredService<DatabaseUpgrade>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("1", await desk.ReadAsync(db => Task.FromResult(PlainConnections.Read(
            desk.Services.GetRequiredService<PlainConnections>().Open(),
            engine == Engine.Postgres
                ? "select count(*)::text from pg_trigger where tgname = 'payments_entry_append_only'"
                : "select cast(count(*) as text) from sqlite_master where name = 'payments_entry_not_changed'")[0])));
    }
}
