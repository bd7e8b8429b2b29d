using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Porchlight.Payments;

namespace Porchlight.Tests.Payments;

[Trait("Speed", "Slow")]
public sealed class CardPaymentTests
{
    private static readonly Money _twenty = Money.Dollars(20);

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_declined_card_books_nothing_and_leaves_the_way_free(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        world.Processor.Asked = reference => new { reference, status = "declined", reason = "insufficientFunds" };

        await world.SettledAsync((await world.StartAsync(_twenty)).Intent, IntentState.Declined);

        Assert.Equal(0, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
        Assert.Null((await world.TakeCashAsync(_twenty, _twenty)).Refusal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_wordy_processor_loses_no_approval(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var (brand, code) = ("A brand of thirty-three letters, ha", "AUTH-0123456789-0123456789");
        world.Processor.Asked = reference => new { reference, status = "approved", amountCents = 2000, last4 = "0005", brand, authCode = code };

        await world.SettledAsync((await world.StartAsync(_twenty)).Intent, IntentState.Approved);

        var payment = await world.Desk.ReadAsync(db => db.Payments.SingleAsync());
        Assert.Equal((brand[..20], code[..20]), (payment.Brand, payment.AuthCode));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_broken_line_is_unknown_blocks_a_second_charge_and_is_settled_by_asking(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        (world.Processor.Order, world.Processor.Asked) = (_ => null, _ => null);

        var intent = (await world.StartAsync(_twenty)).Intent;
        await world.SettledAsync(intent, IntentState.Unknown);
        var second = await world.Desk.Runner.RunAsync(world.Card(_twenty), OperationId.New(), world.Psr);
        var cash = await world.TakeCashAsync(_twenty, _twenty);
        using var psr = Visitor.Of(world.Desk, "psr", world.Site);
        var screen = await psr.OpenAsync($"/checkin/{world.Visit}");
        world.Processor.Asked = reference => FakeProcessor.Approved(reference, 2000);
        await world.SettledAsync(intent, IntentState.Approved);

        Assert.Equal("payment.card-pending", second.Refusal?.Code);
        Assert.Equal("payment.card-pending", cash.Refusal?.Code);
        Assert.Contains("We do not know yet", screen.Text, StringComparison.Ordinal);
        Assert.Equal(1, world.Processor.Orders);
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_webhook_is_believed_by_its_signature_and_heard_once(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        var intent = (await world.StartAsync(_twenty)).Intent;
        var body = JsonSerializer.Serialize(new { id = "evt_1", type = "payment.updated", payment = FakeProcessor.Approved(intent.ToString(), 2000) });
        var now = world.Desk.Clock.GetCurrentInstant();

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, body, "another secret", now));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(world, body, PaymentDesk.Secret, now - Duration.FromHours(1)));
        Assert.Equal(0, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
        var heard = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => PostAsync(world, body, PaymentDesk.Secret, now)));

        Assert.All(heard, status => Assert.Equal(HttpStatusCode.NoContent, status));
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.Payments.CountAsync()));
        Assert.Equal(1, await world.Desk.ReadAsync(db => db.TerminalEvents.CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_void_asks_the_terminal_until_it_has_said_that_the_card_got_its_money_back(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        world.Processor.Asked = reference => FakeProcessor.Approved(reference, 2000);
        var intent = (await world.StartAsync(_twenty)).Intent;
        await world.SettledAsync(intent, IntentState.Approved);
        var receipt = await world.Desk.ReadAsync(db => db.Receipts.SingleAsync());
        world.Processor.Voided = _ => null;

        var voided = await world.Desk.Runner.RunAsync(new VoidReceipt(receipt.Id, world.Site, "wrong-amount", "Lee"), OperationId.New(), world.Lead);
        await world.UntilAsync(() => Task.FromResult(world.Processor.Voids >= 2));
        using var lead = Visitor.Of(world.Desk, "lead", world.Site);
        var open = await lead.OpenAsync($"/receipts/{receipt.Id}");
        world.Processor.Voided = reference => new { reference, status = "voided" };
        await world.SettledAsync(intent, IntentState.GivenBack);
        var done = await lead.OpenAsync($"/receipts/{receipt.Id}");

        Assert.Null(voided.Refusal);
        Assert.Contains("is asked to give $20.00 back to the card. We do not know yet.", open.Text, StringComparison.Ordinal);
        Assert.Contains("$20.00 went back to the card.", done.Text, StringComparison.Ordinal);
        Assert.Empty((await world.VerifyAsync()).Problems);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_terminal_that_will_not_void_is_a_leads_work(Engine engine)
    {
        await using var world = await PaymentDesk.OpenAsync(engine);
        world.Processor.Asked = reference => FakeProcessor.Approved(reference, 2000);
        world.Processor.Voided = reference => FakeProcessor.Approved(reference, 2000);
        var intent = (await world.StartAsync(_twenty)).Intent;
        await world.SettledAsync(intent, IntentState.Approved);
        var receipt = await world.Desk.ReadAsync(db => db.Receipts.SingleAsync());

        await world.Desk.Runner.RunAsync(new VoidReceipt(receipt.Id, world.Site, "wrong-amount", "Lee"), OperationId.New(), world.Lead);
        await world.SettledAsync(intent, IntentState.NotGivenBack);

        var cause = $"card-back:{intent}";
        var work = await Eventually.SeesAsync(
            () => world.Desk.ReadAsync(db => db.Set<Porchlight.Work.WorkItem>().FirstOrDefaultAsync(item => item.Cause == cause)), item => item is not null);
        Assert.Equal(("lead", null), (work!.OwnerRole, work.SettledAt));
    }

    [Theory]
    [InlineData(IntentState.GivingBack, "approved", 5, IntentState.GivingBack)]
    [InlineData(IntentState.GivenBack, "approved", 5, IntentState.GivenBack)]
    [InlineData(IntentState.Sent, "declined", 5, IntentState.Declined)]
    [InlineData(IntentState.Sent, "notFound", 5, IntentState.Sent)]
    [InlineData(IntentState.Sent, "inProgress", 61, IntentState.Unknown)]
    [InlineData(IntentState.Unknown, "notFound", 90, IntentState.Unknown)]
    [InlineData(IntentState.Unknown, "notFound", 121, IntentState.Cancelled)]
    [InlineData(IntentState.Declined, "approved", 5, IntentState.Declined)]
    [InlineData(IntentState.Approved, "inProgress", 5, IntentState.Approved)]
    [InlineData(IntentState.Cancelled, "approved", 200, IntentState.Approved)]
    internal void An_outcome_is_settled_once_and_silence_is_no_answer(IntentState from, string said, int seconds, IntentState expected)
    {
        var intent = new CardIntent { State = from, Amount = _twenty, At = Desk.TuesdayMorning };

        Assert.Equal(expected, intent.After(new TerminalWord("x", said, 2000), answersTheOrder: false, Desk.TuesdayMorning + Duration.FromSeconds(seconds)));
    }

    [Fact]
    public void Another_amount_than_asked_for_is_not_booked()
    {
        var intent = new CardIntent { State = IntentState.Sent, Amount = _twenty, At = Desk.TuesdayMorning };

        Assert.Equal(IntentState.Unknown, intent.After(new TerminalWord("x", "approved", 2001), false, Desk.TuesdayMorning));
    }

    private static async Task<HttpStatusCode> PostAsync(PaymentDesk world, string body, string secret, Instant at)
    {
        var seconds = at.ToUnixTimeSeconds();
        var hex = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")));
        using var http = new HttpClient { BaseAddress = new Uri(world.Desk.Address) };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add("Terminal-Signature", $"t={seconds},v1={hex}");
        return (await http.PostAsync(new Uri("/webhooks/terminal", UriKind.Relative), content)).StatusCode;
    }
}
