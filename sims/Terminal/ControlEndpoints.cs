namespace Porchlight.Sims.Terminal;

/// <summary>The strings behind the stage: for tests, the load test and whoever shows the demo. No key; loopback only.</summary>
internal static class ControlEndpoints
{
    private sealed record NextScript(Behaviour Behaviour, double? Seconds, string? Reason, int Times = 1)
    {
        public Script Script => new(Behaviour, Seconds, Reason);
    }

    private sealed record Callback(string Url);

    public static void Map(WebApplication app)
    {
        var control = app.MapGroup("/control");
        control.MapPost("next", (NextScript next, ScriptQueue<Script> scripts) => scripts.Queue(next.Script, next.Times));
        control.MapPost("default", (NextScript next, ScriptQueue<Script> scripts) => scripts.Stand(next.Script));
        control.MapPost("callback", (Callback callback, WebhookSender webhooks) => { webhooks.CallbackUrl = callback.Url; });
        control.MapGet("payments", (PaymentBook payments) => payments.All());
        control.MapGet("webhooks", (WebhookSender webhooks) => webhooks.Deliveries);
        control.MapPost("payments/{reference}/approve", (string reference, Seed seed, PaymentBook payments, WebhookSender webhooks, CancellationToken stop) =>
            SettleAsync(payments.Settle(reference, payment => payment.Approve(seed)), webhooks, stop));
        control.MapPost("payments/{reference}/decline", (string reference, PaymentBook payments, WebhookSender webhooks, CancellationToken stop) =>
            SettleAsync(payments.Settle(reference, payment => payment.Decline("doNotHonor")), webhooks, stop));
        control.MapPost("payments/{reference}/webhook", (string reference, PaymentBook payments, WebhookSender webhooks, CancellationToken stop) =>
            SettleAsync(payments.TryFind(reference, out var payment) ? payment : null, webhooks, stop));
        control.MapPost("reset", (PaymentBook payments, ScriptQueue<Script> scripts, WebhookSender webhooks) =>
        {
            payments.Clear();
            scripts.Clear();
            webhooks.Clear();
        });
    }

    private static async Task<IResult> SettleAsync(Payment? payment, WebhookSender webhooks, CancellationToken stop)
    {
        if (payment is null)
        {
            return Results.Conflict(new { error = "notInProgress" });
        }

        await webhooks.SendAsync(payment, stop);
        return Results.Ok(payment);
    }
}
