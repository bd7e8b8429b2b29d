using System.Xml;
using System.Xml.Linq;

namespace Porchlight.Sims.Messages;

internal enum CallBehaviour
{
    Answered,
    Abandoned,
    Silent,
    Duplicate,
    OutOfOrder,
    Forged,
}

/// <summary>Someone dials the clinic. Times are seconds; the status callbacks go where the first webhook went unless told otherwise.</summary>
internal sealed record CallCommand(
    string From,
    string To,
    string CallbackUrl,
    string? StatusCallbackUrl = null,
    CallBehaviour Behaviour = CallBehaviour.Answered,
    double RingSeconds = 2,
    double TalkSeconds = 30);

internal sealed record SmsCommand(string From, string To, string Body, string CallbackUrl, bool Forged = false, int Copies = 1);

internal sealed record IncomingCall(string CallSid, string From, string To, string StatusUrl);

/// <summary>Brings people's calls and texts to the product: the webhooks of incoming traffic.</summary>
internal sealed class Switchboard(
    WebhookPoster webhooks, Outbox outbox, OptOuts optOuts, Account account, Seed seed, IHostApplicationLifetime lifetime)
{
    private readonly Lock _lock = new();
    private readonly List<IncomingCall> _calls = [];
    private int _texts;

    public IReadOnlyList<IncomingCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Rings, waits for the product's answer and hands it back; what follows happens in the background.</summary>
    public async Task<(IncomingCall Call, Answer Answer)> RingAsync(CallCommand command)
    {
        var call = NewCall(command);
        var stop = lifetime.ApplicationStopping;
        var ringing = Parameters(call, "ringing");
        var answer = await webhooks.PostAsync(command.CallbackUrl, ringing, stop, command.Behaviour == CallBehaviour.Forged);
        if (command.Behaviour == CallBehaviour.Duplicate)
        {
            await webhooks.PostAsync(command.CallbackUrl, ringing, stop);
        }

        _ = GoOnAsync(call, command, stop);
        return (call, answer);
    }

    public Task<Answer> TellAsync(IncomingCall call, string status, CancellationToken stop) =>
        webhooks.PostAsync(call.StatusUrl, Parameters(call, status), stop);

    public async Task<(string MessageSid, Answer Answer)> TextAsync(SmsCommand command, CancellationToken stop)
    {
        var sid = $"SM{seed.Hex($"inbound/{Interlocked.Increment(ref _texts)}", 32)}";
        var parameters = new Dictionary<string, string>
        {
            ["AccountSid"] = account.Sid,
            ["ApiVersion"] = MessagesEndpoints.ApiVersion,
            ["MessageSid"] = sid,
            ["SmsMessageSid"] = sid,
            ["SmsSid"] = sid,
            ["SmsStatus"] = "received",
            ["From"] = command.From,
            ["To"] = command.To,
            ["Body"] = command.Body,
            ["NumMedia"] = "0",
            ["NumSegments"] = "1",
        };
        if (!command.Forged && optOuts.Hear(command.From, command.To, command.Body) is { } word)
        {
            parameters["OptOutType"] = word;
        }

        Answer answer = new(null, "");
        for (var copy = 0; copy < command.Copies; copy++)
        {
            answer = await webhooks.PostAsync(command.CallbackUrl, parameters, stop, command.Forged);
        }

        SendReplies(command, answer);
        return (sid, answer);
    }

    private async Task GoOnAsync(IncomingCall call, CallCommand command, CancellationToken stop)
    {
        if (command.Behaviour is CallBehaviour.Silent or CallBehaviour.Forged)
        {
            return;
        }

        await Task.Delay(TimeSpan.FromSeconds(command.RingSeconds), stop);
        if (command.Behaviour == CallBehaviour.Abandoned)
        {
            await TellAsync(call, "canceled", stop);
            return;
        }

        string[] statuses = command.Behaviour == CallBehaviour.OutOfOrder ? ["completed", "in-progress"] : ["in-progress", "completed"];
        await TellAsync(call, statuses[0], stop);
        await Task.Delay(TimeSpan.FromSeconds(command.TalkSeconds), stop);
        await TellAsync(call, statuses[1], stop);
        if (command.Behaviour == CallBehaviour.Duplicate)
        {
            await TellAsync(call, statuses[1], stop);
        }
    }

    private IncomingCall NewCall(CallCommand command)
    {
        lock (_lock)
        {
            var sid = $"CA{seed.Hex($"call/{_calls.Count + 1}", 32)}";
            var call = new IncomingCall(sid, command.From, command.To, command.StatusCallbackUrl ?? command.CallbackUrl);
            _calls.Add(call);
            return call;
        }
    }

    private Dictionary<string, string> Parameters(IncomingCall call, string status) => new()
    {
        ["AccountSid"] = account.Sid,
        ["ApiVersion"] = MessagesEndpoints.ApiVersion,
        ["CallSid"] = call.CallSid,
        ["CallStatus"] = status,
        ["Direction"] = "inbound",
        ["From"] = call.From,
        ["To"] = call.To,
    };

    // A webhook may answer a text in TwiML: <Response><Message>words</Message></Response>.
    private void SendReplies(SmsCommand command, Answer answer)
    {
        if (!answer.Body.Contains("<Response", StringComparison.Ordinal) || optOuts.Covers(command.From, command.To))
        {
            return;
        }

        using var reader = XmlReader.Create(new StringReader(answer.Body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        foreach (var message in XDocument.Load(reader).Descendants("Message"))
        {
            outbox.Add(command.To, command.From, message.Value, null, "outbound-reply");
        }
    }
}
