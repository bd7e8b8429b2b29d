using Microsoft.EntityFrameworkCore;
using Porchlight.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Payments;

public sealed class TakePaymentTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Cash_is_taken_with_change_under_the_first_number_of_the_year(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);

        var taken = await world.TakeCashAsync(Money.Dollars(37), Money.Dollars(40));

        Assert.Equal("M-2026-000001", taken.Answer.Number);
        Assert.Equal(Money.Dollars(3), taken.Answer.Change);
        // $30 is the copay; the $7 above it belong to her.
        var account = await world.Desk.ReadAsync(db => PatientAccounts.OneAsync(db, world.Rosi, default));
        Assert.Equal(-Money.Dollars(7), account.Balance);
        var paper = ReceiptDocument.Of(await world.Desk.ReadAsync(db => db.Receipts.SingleAsync()));
        Assert.Equal(["Copago, cita de hoy", "Pagado por adelantado, a su favor"], paper.For.Select(line => line.What));
        Assert.Equal("Efectivo dado $40.00, cambio", paper.By[1].What);
        Assert.Equal("Gracias. Si algo no se ve bien, llame al (555) 555-0100.", paper.Closing);
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_is_due_is_asked_of_the_ledger_again_as_soon_as_it_has_grown(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        async Task<Money> DueAsync()
        {
            await using var scope = world.Desk.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<Accounts>().DueTodayAsync([world.Visit]))[world.Visit].Total;
        }

        // The plan has not answered: nothing is asked until somebody types the $30.00 of the card.
        Assert.Equal(Money.Zero, await DueAsync());
        var taken = (await world.TakeCashAsync(Money.Dollars(20), Money.Dollars(20))).Answer;
        Assert.Equal(Money.Dollars(10), await DueAsync());
        using var lead = Visitor.Of(world.Desk, "lead", world.Site);
        await (await lead.OpenAsync($"/receipts/{taken.Receipt}")).FormWith("Take the payment back").Set("reason", "wrong-amount").SubmitAsync();
        Assert.Equal(Money.Dollars(30), await DueAsync());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Too_little_cash_is_refused_and_says_what_is_missing(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);

        var refused = await world.TakeCashAsync(Money.Dollars(42), Money.Dollars(40));

        Assert.Equal("payment.cash-short", refused.Refusal?.Code);
        Assert.Equal("$2.00", refused.Refusal?.Facts.Single());
        Assert.Equal(0, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
        Assert.Equal(0, await world.Desk.ReadAsync(db => db.LedgerPostings.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Sent_twice_it_is_paid_once(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var operation = OperationId.New();

        var both = await Task.WhenAll(
            Task.Run(() => world.TakeCashAsync(Money.Dollars(30), Money.Dollars(30), operation)),
            Task.Run(() => world.TakeCashAsync(Money.Dollars(30), Money.Dollars(30), operation)));

        Assert.Equal(both[0].Answer, both[1].Answer);
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Twenty_at_once_get_twenty_numbers_without_a_gap_and_one_copay(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => world.TakeCashAsync(Money.Dollars(1), Money.Dollars(1)))));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => Receipt.Written('M', 2026, number)), taken.Select(one => one.Answer.Number).Order(StringComparer.Ordinal));
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.LedgerPostings.CountAsync(posting => posting.Memo == MemoCode.CopayDue)));
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_visit_is_charged_once_when_it_is_checked_out(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var visit = await world.BookAsync(VisitState.ReadyForCheckout);
        await world.TakeCashAsync(Money.Dollars(30), Money.Dollars(30), visit: visit);

        await world.Desk.Runner.RunAsync(new CheckOutVisit(visit), OperationId.New(), world.Psr);
        await world.UntilAsync(() => world.Desk.ReadAsync(db => db.LedgerPostings.AnyAsync(posting => posting.Memo == MemoCode.VisitCharged)));
        await world.Desk.Runner.RunAsync(new ChargeVisit(visit), OperationId.New(), world.Psr);

        // $130 asked of the plan, less the $30 that were the patient's.
        var account = await world.Desk.ReadAsync(db => PatientAccounts.OneAsync(db, world.Rosi, default));
        Assert.Equal(Money.Dollars(100), Balances.Of(account.Postings)[AccountCode.PayerReceivable]);
        Assert.Equal(Money.Zero, account.Balance);
        Assert.Equal(3, account.Postings.Count);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nothing_today_leaves_the_copay_open_and_asks_nobody_for_blame(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);

        var unknown = await world.Desk.Runner.RunAsync(new RecordNothing(world.Visit, "refused"), OperationId.New(), world.Psr);
        var done = await world.Desk.Runner.RunAsync(new RecordNothing(world.Visit, "hardship"), OperationId.New(), world.Psr);

        Assert.Equal("payment.reason-missing", unknown.Refusal?.Code);
        Assert.Null(done.Refusal);
        Assert.Equal("hardship", await world.Desk.ReadAsync(db => db.NothingCollected.Select(row => row.Reason).SingleAsync()));
    }
}
