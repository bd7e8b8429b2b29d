namespace Porchlight.Sims.Messages;

/// <summary>Takes an accepted text to its end: queued, sent, then delivered or not, telling the sender each step.</summary>
internal sealed class Carrier(Outbox outbox, WebhookPoster webhooks, Account account, Seed seed, IHostApplicationLifetime lifetime)
{
    private const int UnknownError = 30008;
    private const int UnreachableHandset = 30003;

    public void Start(OutgoingText text, MessageScript script) => _ = CarryAsync(text, script, lifetime.ApplicationStopping);

    private async Task CarryAsync(OutgoingText text, MessageScript script, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(script.Seconds ?? (script.Behaviour == MessageBehaviour.Late ? 30 : 0.1)), stop);
        if (script.Behaviour == MessageBehaviour.Silent)
        {
            outbox.Advance(text.Sid, "sent", null);
            return;
        }

        await TellAsync(text, "queued", null, stop);
        switch (script.Behaviour)
        {
            case MessageBehaviour.Fail:
                await StepAsync(text, "failed", script.ErrorCode ?? UnknownError, stop);
                return;
            case MessageBehaviour.OutOfOrderCallbacks:
                outbox.Advance(text.Sid, "sent", null);
                await StepAsync(text, "delivered", null, stop);
                await TellAsync(text, "sent", null, stop);
                return;
            case MessageBehaviour.ForgedCallback:
                await TellAsync(text, "failed", UnknownError, stop, forged: true);
                break;
        }

        await StepAsync(text, "sent", null, stop);
        await Task.Delay(200 + seed.Number($"carry/{text.Sid}", 800), stop);
        var undelivered = script.Behaviour == MessageBehaviour.Undelivered;
        await StepAsync(text, undelivered ? "undelivered" : "delivered", undelivered ? script.ErrorCode ?? UnreachableHandset : null, stop);
        if (script.Behaviour == MessageBehaviour.DuplicateCallbacks)
        {
            await TellAsync(text, "sent", null, stop);
            await TellAsync(text, "delivered", null, stop);
        }
    }

    private async Task StepAsync(OutgoingText text, string status, int? errorCode, CancellationToken stop)
    {
        outbox.Advance(text.Sid, status, errorCode);
        await TellAsync(text, status, errorCode, stop);
    }

    private async Task TellAsync(OutgoingText text, string status, int? errorCode, CancellationToken stop, bool forged = false)
    {
        if (string.IsNullOrEmpty(text.StatusCallback))
        {
            return;
        }

        var parameters = new Dictionary<string, string>
        {
            ["AccountSid"] = account.Sid,
            ["ApiVersion"] = MessagesEndpoints.ApiVersion,
            ["From"] = text.From,
            ["To"] = text.To,
            ["MessageSid"] = text.Sid,
            ["SmsSid"] = text.Sid,
            ["MessageStatus"] = status,
            ["SmsStatus"] = status,
        };
        if (errorCode is { } code)
        {
            parameters["ErrorCode"] = $"{code}";
        }

        await webhooks.PostAsync(text.StatusCallback, parameters, stop, forged);
    }
}
