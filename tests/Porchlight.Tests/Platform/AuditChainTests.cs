using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Commands;

namespace Porchlight.Tests.Platform;

[Trait("Speed", "Slow")]
public sealed class AuditChainTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_untouched_trail_holds(Engine engine)
    {
        await using var desk = await WithEntries(engine);

        var result = await VerifyAsync(desk);

        Assert.Empty(result.Problems);
        Assert.Equal(5, result.Checked);
    }

    public static TheoryData<Engine, string> Damage => new MatrixTheoryData<Engine, string>(
        [Engine.Sqlite, Engine.Postgres],
        [
            "update audit_entry set \"Outcome\" = 'done' where \"Act\" = 'chart.3'",
            "delete from audit_entry where \"Act\" = 'chart.3'",
            "update audit_entry set \"Tx\" = (select max(\"Tx\") from audit_entry) where \"Act\" = 'chart.2'",
            "delete from audit_seal where \"No\" = 1",
        ]);

    [Theory, MemberData(nameof(Damage))]
    public async Task A_changed_removed_or_moved_entry_is_found(Engine engine, string sql)
    {
        await using var desk = await WithEntries(engine);

        await desk.PastTheProgramAsync(sql);

        var problem = Assert.Single((await VerifyAsync(desk)).Problems.Take(1));
        Assert.Contains("audit_seal", problem, StringComparison.Ordinal);
    }

    private static async Task<Desk> WithEntries(Engine engine)
    {
        var desk = await Desk.OpenAsync(engine);
        for (var i = 1; i <= 5; i++)
        {
            await desk.Services.GetRequiredService<IAuditWriter>().WriteAsync(new AuditEntry { At = Desk.TuesdayMorning, Act = $"chart.{i}", Outcome = "shown" });
            if (engine == Engine.Postgres)
            {
                await SealedAsync(desk, entries: i);
            }
        }

        return desk;
    }

    // The horizon is the whole server's: a transaction of a neighbouring test holds it back for a moment.
    private static async Task SealedAsync(Desk desk, int entries)
    {
        for (var tries = 0; tries < 200 && await desk.ReadAsync(db => db.Set<AuditSeal>().SumAsync(seal => seal.Rows)) < entries; tries++)
        {
            await desk.Services.GetRequiredService<PostgresSealer>().SealAsync(default);
            await Task.Delay(25);
        }
    }

    private static async Task<VerificationResult> VerifyAsync(Desk desk)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IVerification>().OfType<AuditChain>().Single().RunAsync(default);
    }
}
