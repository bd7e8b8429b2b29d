namespace Porchlight.Sims.Messages;

/// <summary>The strings behind the stage: for tests, the load test and whoever shows the demo. No password; loopback only.</summary>
internal static class ControlEndpoints
{
    private sealed record NextMessage(MessageBehaviour Behaviour, double? Seconds, int? ErrorCode, int Times = 1)
    {
        public MessageScript Script => new(Behaviour, Seconds, ErrorCode);
    }

    private sealed record CallStatus(string Status);

    private sealed record MailService(bool Up);

    public static void Map(WebApplication app)
    {
        var control = app.MapGroup("/control");
        control.MapPost("next", (NextMessage next, ScriptQueue<MessageScript> scripts) => scripts.Queue(next.Script, next.Times));
        control.MapPost("default", (NextMessage next, ScriptQueue<MessageScript> scripts) => scripts.Stand(next.Script));
        control.MapGet("outbox", (string? to, Outbox outbox) => outbox.Matching(to, null));
        control.MapGet("webhooks", (WebhookPoster webhooks) => webhooks.Deliveries);
        control.MapGet("calls", (Switchboard switchboard) => switchboard.Calls);
        control.MapPost("call", async (CallCommand command, Switchboard switchboard) =>
        {
            var (call, answer) = await switchboard.RingAsync(command);
            return new { call.CallSid, answer.HttpStatus, Answer = answer.Body };
        });
        control.MapPost("calls/{sid}/status", async (string sid, CallStatus told, Switchboard switchboard, CancellationToken stop) =>
            switchboard.Calls.FirstOrDefault(call => call.CallSid == sid) is { } call
                ? Results.Ok(await switchboard.TellAsync(call, told.Status, stop))
                : Results.NotFound());
        control.MapPost("sms", async (SmsCommand command, Switchboard switchboard, CancellationToken stop) =>
        {
            var (messageSid, answer) = await switchboard.TextAsync(command, stop);
            return new { messageSid, answer.HttpStatus, Answer = answer.Body };
        });
        control.MapGet("mails", (string? to, Postbox postbox) => postbox.To(to));
        control.MapPost("smtp", (MailService service, Postbox postbox) => { postbox.IsUp = service.Up; });
        control.MapPost("reset", (Outbox outbox, OptOuts optOuts, WebhookPoster webhooks, ScriptQueue<MessageScript> scripts, Postbox postbox) =>
        {
            outbox.Clear();
            optOuts.Clear();
            webhooks.Clear();
            scripts.Clear();
            postbox.Clear();
        });
    }
}
