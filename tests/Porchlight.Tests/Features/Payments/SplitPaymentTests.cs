using Microsoft.EntityFrameworkCore;
using Porchlight.Ledger;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Payments;

/// <summary>Cash and a card for one visit. The cash lies in the drawer at once, and the books say so at once; the card may take its time.</summary>
[Trait("Speed", "Slow")]
public sealed class SplitPaymentTests
{
    private static readonly Money _ten = Money.Dollars(10), _twenty = Money.Dollars(20), _thirty = Money.Dollars(30);

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_cash_is_booked_at_once_and_the_card_books_its_own_receipt(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);

        var started = await world.StartAsync(_twenty, new CashBeside(Money.Dollars(22), Money.Dollars(25), null));
        var cash = await PaperAsync(world, 1);
        // The copay of $30.00, less $22.00 in the drawer.
        var (owed, stood) = (await world.BalanceAsync(), await world.StateAsync());
        world.Processor.Asked = reference => FakeProcessor.Approved(reference, 2000);
        await world.SettledAsync(started.Intent, IntentState.Approved);
        var card = await PaperAsync(world, 2);

        Assert.Equal(("M-2026-000001", Money.Dollars(3)), (started.Cash!.Number, started.Cash.Change));
        Assert.Equal([("Copago, cita de hoy", 22_00)], cash.For.Select(line => (line.What, line.Amount.Cents)));
        Assert.Equal([("Efectivo", 22_00), ("Efectivo dado $25.00, cambio", 3_00)], cash.By.Select(line => (line.What, line.Amount.Cents)));
        Assert.Equal((22_00, 8_00), (cash.Total.Cents, cash.LeftToPay.Cents));
        Assert.Equal((Money.Dollars(8), VisitState.Booked), (owed, stood));
        // $20.00 by card: the $8.00 that were left of the copay, and $12.00 kept for her.
        Assert.Equal([("Copago, cita de hoy", 8_00), ("Pagado por adelantado, a su favor", 12_00)], card.For.Select(line => (line.What, line.Amount.Cents)));
        Assert.Equal(["Tarjeta 4242, aprobación 007731"], card.By.Select(line => line.What));
        Assert.Equal((20_00, 0), (card.Total.Cents, card.LeftToPay.Cents));
        Assert.Equal(-Money.Dollars(12), await world.BalanceAsync());
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.LedgerPostings.CountAsync(posting => posting.Memo == MemoCode.CopayDue)));
        await world.UntilAsync(async () => await world.StateAsync() == VisitState.CheckedIn);
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_declined_card_leaves_the_cash_taken_and_the_rest_to_pay(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        var waiting = await (await psr.OpenAsync($"/checkin/{world.Visit}?how=split")).FormWith("check in")
            .Set("Copay", "30").Fill("Amount", "30").Fill("Cash part", "20").Fill("Cash given", "25").SubmitAsync();
        world.Processor.Asked = reference => new { reference, status = "declined", reason = "insufficientFunds" };
        await world.SettledAsync(await IntentAsync(world), IntentState.Declined);
        var declined = await psr.OpenAsync($"/checkin/{world.Visit}");
        var (owed, stood) = (await world.BalanceAsync(), await world.StateAsync());
        world.Desk.Clock.AdvanceSeconds(1);
        await (await psr.OpenAsync($"/checkin/{world.Visit}?how=cash")).FormWith("Take $10.00 and check in").SubmitAsync();
        var paid = await psr.OpenAsync($"/checkin/{world.Visit}");

        Assert.Contains("Give back $5.00. $20.00 cash is taken, receipt M-2026-000001. The terminal is asking for the card.", waiting.Text, StringComparison.Ordinal);
        // What is left of the copay is still the copay.
        Assert.StartsWith("Copay, Follow-up$10.00what is left of it", string.Concat(waiting.Document.QuerySelectorAll("#pay .money > *").Select(part => part.TextContent.Trim())), StringComparison.Ordinal);
        Assert.Contains("Due today $10.00", waiting.Text, StringComparison.Ordinal);
        Assert.Contains("$20.00 cash is taken, receipt M-2026-000001. The card part is still open.", declined.Text, StringComparison.Ordinal);
        Assert.Contains("There was not enough on it. Nothing was charged to it.", declined.Text, StringComparison.Ordinal);
        Assert.Equal(["Another card", "The rest in cash", "Take the cash back"], declined.Document.QuerySelectorAll(".note .acts a").Select(act => act.TextContent));
        Assert.Equal((_ten, VisitState.Booked), (owed, stood));
        Assert.DoesNotContain("The card part is still open", paid.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The card did not go through", paid.Text, StringComparison.Ordinal);
        Assert.Equal(["M-2026-000001", "M-2026-000002"], ReceiptsOn(paid));
        Assert.Equal(["M-2026-000001", "M-2026-000002"], ReceiptsOn(await psr.OpenAsync($"/checkout/{world.Visit}")));
        Assert.Equal((Money.Zero, VisitState.CheckedIn), (await world.BalanceAsync(), await world.StateAsync()));
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task While_the_terminal_is_silent_the_screen_says_that_the_cash_is_taken_and_only_a_void_takes_it_back(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        (world.Processor.Order, world.Processor.Asked) = (_ => null, _ => null);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        var started = await world.StartAsync(_ten, new CashBeside(_twenty, null, null));
        await world.SettledAsync(started.Intent, IntentState.Unknown);
        var silent = await psr.OpenAsync($"/checkin/{world.Visit}");
        await silent.FormWith("Stop the terminal").SubmitAsync();
        await world.SettledAsync(started.Intent, IntentState.Cancelled);
        var stopped = await psr.OpenAsync($"/checkin/{world.Visit}");
        await world.Desk.Runner.RunAsync(new VoidReceipt(started.Cash!.Receipt, world.Site, "wrong-method", "Lee"), OperationId.New(), world.Lead);
        var undone = await psr.OpenAsync($"/checkin/{world.Visit}");

        Assert.Contains("$20.00 cash is taken, receipt M-2026-000001. The card part is still open.", silent.Text, StringComparison.Ordinal);
        Assert.Contains("We do not know yet", silent.Text, StringComparison.Ordinal);
        Assert.Equal(["Take the cash back"], silent.Document.QuerySelectorAll(".note .acts a").Select(act => act.TextContent));
        Assert.Contains("$20.00 cash is taken, receipt M-2026-000001. The card part is still open.", stopped.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cash is taken", undone.Text, StringComparison.Ordinal);
        Assert.Contains("Due today $30.00", undone.Text, StringComparison.Ordinal);
        Assert.Equal(_thirty, await world.BalanceAsync());
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Where_no_plan_says_what_is_due_the_part_of_the_declined_card_is_asked_for_again(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        world.Processor.Asked = reference => new { reference, status = "declined", reason = "doNotHonor" };
        var split = world.Card(_ten, new CashBeside(_twenty, null, null)) with { Copay = null };
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);

        await world.SettledAsync((await world.Desk.Runner.RunAsync(split, OperationId.New(), world.Psr)).Answer.Intent, IntentState.Declined);
        var declined = await psr.OpenAsync($"/checkin/{world.Visit}?how=card");

        Assert.Contains("$20.00 cash is taken, receipt M-2026-000001. The card part is still open.", declined.Text, StringComparison.Ordinal);
        Assert.Equal("10.00", declined.FormWith("check in").Value("Amount"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Sent_twice_the_cash_is_taken_once_and_a_second_wish_takes_nothing(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var (operation, split) = (OperationId.New(), world.Card(_ten, new CashBeside(_twenty, _twenty, null)));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => world.Desk.Runner.RunAsync(split, operation, world.Psr))));
        var second = await world.Desk.Runner.RunAsync(split, OperationId.New(), world.Psr);

        Assert.Equal(both[0].Answer, both[1].Answer);
        Assert.Equal("payment.card-pending", second.Refusal?.Code);
        Assert.Equal([_twenty], await world.Desk.ReadAsync(db => db.Payments.Select(row => row.Amount).ToListAsync()));
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.CardIntents.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Too_little_cash_asks_no_card(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);

        var refused = await world.Desk.Runner.RunAsync(world.Card(_ten, new CashBeside(_twenty, Money.Dollars(18), null)), OperationId.New(), world.Psr);

        Assert.Equal(("payment.cash-short", "$2.00"), (refused.Refusal?.Code, refused.Refusal?.Facts.Single()));
        Assert.Equal((0, 0), (await world.Desk.ReadAsync(db => db.Payments.CountAsync()), await world.Desk.ReadAsync(db => db.CardIntents.CountAsync())));
    }

    private static async Task<ReceiptDocument> PaperAsync(PaymentDesk world, int number) =>
        ReceiptDocument.Of(await world.Desk.ReadAsync(db => db.Receipts.SingleAsync(row => row.Number == number)));

    private static Task<IntentId> IntentAsync(PaymentDesk world) => world.Desk.ReadAsync(db => db.CardIntents.Select(row => row.Id).SingleAsync());

    private static IEnumerable<string> ReceiptsOn(Screen screen) =>
        screen.Document.QuerySelectorAll("[aria-label='Receipts of this visit'] a[href^='/receipts/']:not([href$='.pdf'])").Select(link => link.TextContent);
}
