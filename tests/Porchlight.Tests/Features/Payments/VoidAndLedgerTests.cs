using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Porchlight.Payments;
using Porchlight.Platform.Database;

namespace Porchlight.Tests.Payments;

public sealed class VoidAndLedgerTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_void_needs_another_person_reverses_to_zero_and_keeps_the_number_in_sight(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var taken = (await world.TakeCashAsync(Money.Dollars(30), Money.Dollars(50))).Answer;

        var own = await world.Desk.Runner.RunAsync(new VoidReceipt(taken.Receipt, world.Site, "wrong-amount", "Dana"), OperationId.New(), world.Psr);
        var voided = await world.Desk.Runner.RunAsync(new VoidReceipt(taken.Receipt, world.Site, "wrong-amount", "Lee"), OperationId.New(), world.Lead);
        var again = await world.Desk.Runner.RunAsync(new VoidReceipt(taken.Receipt, world.Site, "wrong-amount", "Lee"), OperationId.New(), world.Lead);

        Assert.Equal("void.own-approval", own.Refusal?.Code);
        Assert.Equal("void.already", again.Refusal?.Code);
        var receipts = await world.Desk.ReadAsync(db => db.Receipts.OrderBy(row => row.Number).ToListAsync());
        Assert.Equal([1, 2], receipts.Select(row => row.Number));
        Assert.Equal((taken.Receipt, -Money.Dollars(30)), (receipts[1].Undoes!.Value, receipts[1].Total));
        Assert.Equal(voided.Answer, receipts[1].Id);
        // The copay is owed again.
        Assert.Equal(Money.Dollars(30), (await world.Desk.ReadAsync(db => PatientAccounts.OneAsync(db, world.Rosi, default))).Balance);
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Over_HTTP_a_representative_may_ask_for_a_void_and_not_do_it(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var taken = (await world.TakeCashAsync(Money.Dollars(30), Money.Dollars(30))).Answer;
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);
        using var lead = Visitor.Of(world.Desk, "lead", world.Site);

        var shown = await psr.OpenAsync($"/receipts/{taken.Receipt}");
        var without = await shown.FormWith("Ask a lead to take it back").SubmitAsync();
        var asked = await without.FormWith("Ask a lead to take it back").Set("reason", "wrong-amount").SubmitAsync();
        var queue = await lead.OpenAsync("/work");
        // The lead reads who asks and why; the reason is chosen already.
        var request = await lead.OpenAsync($"/receipts/{taken.Receipt}");
        var done = await request.FormWith("Take the payment back").SubmitAsync();

        Assert.DoesNotContain("Take the payment back", shown.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, asked.Status);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("Choose why.", without.Text, StringComparison.Ordinal);
        Assert.Contains("asks to take this payment back: wrong amount.", queue.Text, StringComparison.Ordinal);
        Assert.Contains("asks to take this payment back: wrong amount.", request.Text, StringComparison.Ordinal);
        Assert.Contains("Anula el recibo M-2026-000001: Monto equivocado", done.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_database_itself_refuses_to_change_or_delete(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        await world.TakeCashAsync(Money.Dollars(30), Money.Dollars(30));
        foreach (var table in (string[])["payments_posting", "payments_entry", "payments_payment", "payments_receipt"])
        {
            var column = table == "payments_entry" ? "Amount" : "Site";
            await Assert.ThrowsAnyAsync<DbException>(() => RawAsync(world, $"update {table} set \"{column}\" = \"{column}\""));
            await Assert.ThrowsAnyAsync<DbException>(() => RawAsync(world, $"delete from {table}"));
        }
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task One_altered_row_is_found_and_named(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        await world.TakeCashAsync(Money.Dollars(30), Money.Dollars(30));
        Assert.Empty((await world.VerifyAsync()).Problems);
        await RawAsync(world, engine == Engine.Postgres ? "alter table payments_entry disable trigger all" : "drop trigger payments_entry_not_changed");

        await RawAsync(world, "update payments_entry set \"Amount\" = \"Amount\" + 1 where \"Account\" = 1010");

        var posting = await world.Desk.ReadAsync(db => db.Payments.Select(row => row.Posting).SingleAsync());
        Assert.Contains((await world.VerifyAsync()).Problems, problem => problem.StartsWith($"posting {posting}: DoesNotSumToZero", StringComparison.Ordinal));
    }

    // As somebody with a database client would, past the program.
    private static async Task RawAsync(PaymentDesk world, string sql)
    {
        var settings = world.Desk.Services.GetRequiredService<DatabaseSettings>();
        await using DbConnection connection = settings.IsPostgres ? new NpgsqlConnection(settings.Postgres) : new SqliteConnection($"{settings.SqliteConnection};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
