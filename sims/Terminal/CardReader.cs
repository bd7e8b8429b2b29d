namespace Porchlight.Sims.Terminal;

/// <summary>The device and the person holding a card: plays a payment's script from the order to the outcome and its webhooks.</summary>
internal sealed class CardReader(PaymentBook payments, WebhookSender webhooks, Seed seed, IHostApplicationLifetime lifetime)
{
    private const double LongerThanAnyCallerWaits = 20;

    public void Start(Payment payment, Script script) => _ = PlayAsync(payment, script, lifetime.ApplicationStopping);

    /// <summary>How long until the card is read: 0.3 to 1.2 s unless the script says otherwise.</summary>
    public TimeSpan TimeToOutcome(string reference, Script script)
    {
        var usual = 0.3 + (seed.Number($"wait/{reference}", 900) / 1000d);
        return TimeSpan.FromSeconds(script.Seconds ?? (script.Behaviour == Behaviour.TimeoutThenApproved ? LongerThanAnyCallerWaits : usual));
    }

    private async Task PlayAsync(Payment payment, Script script, CancellationToken stop)
    {
        if (script.Behaviour == Behaviour.Silent)
        {
            return;
        }

        await Task.Delay(TimeToOutcome(payment.Reference, script), stop);
        if (script.Behaviour == Behaviour.ForgedWebhook)
        {
            await webhooks.SendForgedAsync(payment.Approve(seed), stop);
        }

        var outcome = payments.Settle(payment.Reference, inProgress => script.Behaviour switch
        {
            Behaviour.Decline => inProgress.Decline(script.Reason ?? "doNotHonor"),
            Behaviour.ForgedWebhook => inProgress.Decline("doNotHonor"),
            _ => inProgress.Approve(seed) with { IsBatchClosed = script.Behaviour == Behaviour.BatchClosed },
        });
        if (outcome is not null)
        {
            await AnnounceAsync(outcome, script.Behaviour, stop);
        }
    }

    private async Task AnnounceAsync(Payment outcome, Behaviour behaviour, CancellationToken stop)
    {
        switch (behaviour)
        {
            case Behaviour.NoWebhook:
                break;
            case Behaviour.StaleWebhook:
                await webhooks.SendStaleAsync(outcome, stop);
                break;
            case Behaviour.DuplicateWebhook:
                await Task.WhenAll(webhooks.SendAsync(outcome, stop), webhooks.SendAsync(outcome, stop));
                await webhooks.SendAsync(outcome, stop);
                break;
            case Behaviour.OutOfOrderWebhooks:
                await webhooks.SendAsync(outcome, stop);
                await webhooks.SendAsync(outcome with { Status = PaymentStatus.InProgress, Token = null, Last4 = null, Brand = null, AuthCode = null }, stop);
                break;
            default:
                await webhooks.SendAsync(outcome, stop);
                break;
        }
    }
}
