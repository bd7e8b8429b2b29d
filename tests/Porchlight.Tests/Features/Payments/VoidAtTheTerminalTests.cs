using Microsoft.EntityFrameworkCore;
using Porchlight.Payments;
using Porchlight.Payments.Api;
using Porchlight.Work;

namespace Porchlight.Tests.Payments;

/// <summary>Card payments taken back where they were charged: on the terminal's simulator, over the wire.</summary>
[Trait("Speed", "Slow")]
public sealed class VoidAtTheTerminalTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_a_lead_takes_back_the_terminal_gives_back_to_the_card(Engine engine)
    {
        await using var world = await PaymentDesk.OpenWithTerminalAsync(engine);
        var (intent, receipt) = await TakeAsync(world, "20");
        var charged = await TerminalSim.StatusOfAsync(intent.ToString());

        var undoing = await TakeBackAsync(world, receipt);
        await world.SettledAsync(intent, IntentState.GivenBack);
        using var lead = Visitor.Of(world.Desk, "lead", world.Site);

        Assert.Equal(("approved", "voided"), (charged, await TerminalSim.StatusOfAsync(intent.ToString())));
        Assert.Contains("$20.00 went back to the card.", (await lead.OpenAsync($"/receipts/{receipt}")).Text, StringComparison.Ordinal);
        Assert.Contains("$20.00 went back to the card.", (await lead.OpenAsync(undoing.Path)).Text, StringComparison.Ordinal);
        // The copay is owed again.
        Assert.Equal(Money.Dollars(30), await world.BalanceAsync());
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_the_terminal_will_not_void_a_lead_refunds_by_hand(Engine engine)
    {
        await using var world = await PaymentDesk.OpenWithTerminalAsync(engine);
        // The simulator closes the batch of a charge of this amount at once.
        var (intent, receipt) = await TakeAsync(world, "66.14");

        var undoing = await TakeBackAsync(world, receipt);
        await world.SettledAsync(intent, IntentState.NotGivenBack);
        using var lead = Visitor.Of(world.Desk, "lead", world.Site);

        Assert.Equal("approved", await TerminalSim.StatusOfAsync(intent.ToString()));
        Assert.Contains("$66.14 did not go back to the card. Refund it on Terminal 1 by hand.", (await lead.OpenAsync(undoing.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("Refund it on the terminal", (await WorkAsync(world.Desk, intent)).Why, StringComparison.Ordinal);
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_charge_that_the_terminal_never_had_is_said_to_be_unknown_to_it(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine, TerminalSim.Connect);
        var payment = await desk.ReadAsync(db => db.Payments.OrderBy(row => row.Id)
            .FirstAsync(row => row.Method == PayMethod.Card && row.Date == new LocalDate(2026, 11, 24)));
        using var lead = Visitor.Of(desk, "lead", payment.Site);

        var undoing = await (await lead.OpenAsync($"/receipts/{payment.Receipt}")).FormWith("Take the payment back").Set("reason", "wrong-amount").SubmitAsync();
        var work = await WorkAsync(desk, payment.Intent!.Value);
        var screen = await lead.OpenAsync(undoing.Path);

        Assert.Contains("Takes back receipt", undoing.Text, StringComparison.Ordinal);
        Assert.Contains($"does not know this charge, so {payment.Amount} did not go back to the card.", screen.Text, StringComparison.Ordinal);
        Assert.Equal("lead", work.OwnerRole);
        Assert.Contains("does not know this charge", work.Why, StringComparison.Ordinal);
    }

    private static async Task<(IntentId Intent, ReceiptId Receipt)> TakeAsync(PaymentDesk world, string amount)
    {
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);
        await (await psr.OpenAsync($"/checkin/{world.Visit}?how=card")).FormWith("check in").Set("Copay", "30").Fill("Amount", amount).SubmitAsync();
        var intent = await world.Desk.ReadAsync(db => db.CardIntents.Select(row => row.Id).SingleAsync());
        await world.SettledAsync(intent, IntentState.Approved);
        return (intent, await world.Desk.ReadAsync(db => db.Receipts.Select(row => row.Id).SingleAsync()));
    }

    /// <summary>A representative asks, a lead does it.</summary>
    private static async Task<Screen> TakeBackAsync(PaymentDesk world, ReceiptId receipt)
    {
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);
        using var lead = Visitor.Of(world.Desk, "lead", world.Site);
        await (await psr.OpenAsync($"/receipts/{receipt}")).FormWith("Ask a lead to take it back").Set("reason", "wrong-amount").SubmitAsync();
        return await (await lead.OpenAsync($"/receipts/{receipt}")).FormWith("Take the payment back").Set("reason", "wrong-amount").SubmitAsync();
    }

    private static async Task<WorkItem> WorkAsync(Desk desk, IntentId intent) =>
        (await Eventually.SeesAsync(() => desk.ReadAsync(db => db.Set<WorkItem>().FirstOrDefaultAsync(item => item.Cause == $"card-back:{intent}")), item => item is not null))!;
}
