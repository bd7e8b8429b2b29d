using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Platform.Cli;
using Porchlight.Registration;

namespace Porchlight.Tests.Payments;

public sealed class PaymentsSeedTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Every_line_of_a_bill_adds_up_as_a_reader_adds(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        await using var scope = desk.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var patients = await desk.ReadAsync(db => db.LedgerEntries.Where(row => row.Patient != null).Select(row => row.Patient!.Value).Distinct().Take(60).ToListAsync());
        foreach (var patient in patients)
        {
            var (history, open) = (await accounts.HistoryAsync(patient), Money.Zero);
            foreach (var line in history.Lines)
            {
                open += line.Charge - line.PlanPaid - line.TakenOff - line.Paid;
                Assert.Equal(open, line.WithPlan + line.Left);
            }

            Assert.Equal(history.Charged - history.PlanPaid - history.TakenOff - history.Paid, history.WithPlan + history.Left);
        }

        Assert.NotEmpty(patients);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_practice_starts_with_books_that_balance_and_a_few_that_owe(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        await using var scope = desk.Services.CreateAsyncScope();
        var rosi = await desk.ReadAsync(db => db.Set<Patient>().Where(row => row.NameUsed == "Rosi").Select(row => row.Id).SingleAsync());

        var verified = await scope.ServiceProvider.GetServices<IVerification>().Single(check => check.Name == "ledger").RunAsync(default);
        var balance = await scope.ServiceProvider.GetRequiredService<Accounts>().BalanceOfAsync([rosi]);
        var history = await scope.ServiceProvider.GetRequiredService<Accounts>().HistoryAsync(rosi);

        Assert.Empty(verified.Problems);
        Assert.True(verified.Checked > 20);
        // Of $130.00 the plan paid $96.40 and the contract gave up $21.60.
        Assert.Equal(Money.Dollars(12), balance[rosi]);
        Assert.Equal(["$96.40", "$12.00"], history.Lines.Single(line => line.TakenOff == new Money(21_60)).Facts);
        Assert.True(await desk.ReadAsync(db => db.Receipts.AnyAsync(row => row.Date == new LocalDate(2026, 11, 24))));
        // Each card was asked of a terminal, as at the desk, so that taking it back goes there.
        var (cards, asked) = (
            await desk.ReadAsync(db => db.Payments.Where(row => row.Method == PayMethod.Card).Select(row => row.Intent).ToListAsync()),
            await desk.ReadAsync(db => db.CardIntents.Where(row => row.State == IntentState.Approved).Select(row => row.Id).ToListAsync()));
        Assert.NotEmpty(cards);
        Assert.Equal(cards.Select(id => id!.Value.Value).Order(), asked.Select(id => id.Value).Order());
    }
}
