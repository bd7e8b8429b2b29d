using Microsoft.EntityFrameworkCore;
using Porchlight.Messaging;
using Porchlight.Scheduling.Api;

namespace Porchlight.Tests.Features.Messaging;

[Trait("Speed", "Slow")]
public sealed class TellingAPatientOfTheirVisit
{
    private const string Mobile = "+13125550147";
    private static readonly LocalDateTime _thursday = new(2026, 12, 3, 10, 20);

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_booking_sends_a_text_and_an_email_and_Y_confirms_it(Engine engine)
    {
        await using var provider = await MessagesProcess.StartAsync();
        await using var desk = await MapleStreet.OpenAsync(engine);
        await provider.ServeAsync(desk);
        var patient = await desk.PatientAsync("Otis", "Faketon", new(1981, 2, 3), Mobile, "otis.faketon@example.org");

        var visit = await desk.BookedAsync(patient, _thursday);
        await Eventually.SeesAsync(() => StateOfAsync(desk, patient, MessageChannel.Text), state => state == MessageState.Delivered);
        await Eventually.SeesAsync(() => StateOfAsync(desk, patient, MessageChannel.Email), state => state == MessageState.Sent);

        // front-desk-operations.md §9: who, when, where, how to answer, how to stop.
        var text = Assert.Single((await provider.AskAsync($"/control/outbox?to={Uri.EscapeDataString(Mobile)}")).EnumerateArray());
        Assert.Equal(
            "Maple Street Health: visit Thu 12/03 10:20 AM, Main. Reply Y to confirm, N to cancel. Call (217) 555-0100. STOP to end.",
            text.GetProperty("body").GetString());
        var mail = Assert.Single((await provider.AskAsync("/control/mails?to=otis.faketon@example.org")).EnumerateArray());
        Assert.Contains("Your visit is on Thu 12/03 at 10:20 AM, Main.", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("visit.ics", mail.GetProperty("raw").GetString(), StringComparison.Ordinal);

        await AnswerAsync(provider, desk, "Y");
        await Eventually.SeesAsync(() => desk.StateAsync(visit), state => state == VisitState.Confirmed);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        var room = await dana.OpenAsync("/messages");
        Assert.Contains("Otis Faketon", room.Text, StringComparison.Ordinal);
        Assert.Contains("Delivered", room.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task After_STOP_no_text_goes_out(Engine engine)
    {
        await using var provider = await MessagesProcess.StartAsync();
        await using var desk = await MapleStreet.OpenAsync(engine);
        await provider.ServeAsync(desk);
        var patient = await desk.PatientAsync("Otis", "Faketon", new(1981, 2, 3), Mobile);

        await AnswerAsync(provider, desk, "STOP");
        await desk.BookedAsync(patient, _thursday);

        await Eventually.SeesAsync(() => StateOfAsync(desk, patient, MessageChannel.Text), state => state == MessageState.NotSent);
        Assert.Empty((await provider.AskAsync($"/control/outbox?to={Uri.EscapeDataString(Mobile)}")).EnumerateArray());
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_forged_word_of_the_provider_changes_nothing(Engine engine)
    {
        await using var provider = await MessagesProcess.StartAsync();
        await using var desk = await MapleStreet.OpenAsync(engine);
        await provider.ServeAsync(desk);
        await provider.DoAsync("/control/default", new { behaviour = "forgedCallback" });
        var patient = await desk.PatientAsync("Otis", "Faketon", new(1981, 2, 3), Mobile);
        await desk.BookedAsync(patient, _thursday);

        await Eventually.SeesAsync(() => StateOfAsync(desk, patient, MessageChannel.Text), state => state == MessageState.Delivered);
        var forged = Assert.Single((await provider.AskAsync("/control/webhooks")).EnumerateArray(), told => told.GetProperty("forged").GetBoolean());
        Assert.Equal(400, forged.GetProperty("httpStatus").GetInt32());

        var stop = new { from = Mobile, to = "+12175550100", body = "STOP", callbackUrl = $"{desk.Address}/webhooks/messages/in", forged = true };
        Assert.Equal(400, (await provider.DoAsync("/control/sms", stop)).GetProperty("httpStatus").GetInt32());
        Assert.Equal(0, await desk.ReadAsync(db => db.Set<OptOut>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Without_a_provider_the_message_waits_and_says_why(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var patient = await desk.PatientAsync("Otis", "Faketon", new(1981, 2, 3), Mobile);
        await desk.BookedAsync(patient, _thursday);

        await Eventually.SeesAsync(() => StateOfAsync(desk, patient, MessageChannel.Text), state => state == MessageState.NotSent);
        using var dana = Visitor.Of(desk, "psr", MapleStreet.Main);
        Assert.Contains("Not sent: no provider set up", (await dana.OpenAsync("/messages")).Text, StringComparison.Ordinal);
    }

    private static Task AnswerAsync(MessagesProcess provider, Desk desk, string body) =>
        provider.DoAsync("/control/sms", new { from = Mobile, to = "+12175550100", body, callbackUrl = $"{desk.Address}/webhooks/messages/in", copies = 2 });

    private static Task<MessageState?> StateOfAsync(Desk desk, PatientId patient, MessageChannel channel) => desk.ReadAsync(db => db.Set<Message>()
        .Where(row => row.Patient == patient && row.Channel == channel && row.Purpose == MessagePurpose.Booked).Select(row => (MessageState?)row.State).FirstOrDefaultAsync());
}
