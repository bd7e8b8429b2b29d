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
}
