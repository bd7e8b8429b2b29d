using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Messaging.Api;
using Porchlight.Platform.Commands;
using Porchlight.Work.Api;

namespace Porchlight.Messaging;

/// <summary>What became of a message: told by our own sending and by the provider's webhook, in any order and any number of times.</summary>
internal sealed record TellMessage(MessageId Message, MessageState State, string? Sid, string? Why) : Command<Done>;

internal sealed class TellMessageHandler : IHandle<TellMessage, Done>
{
    public async Task<Decision<Done>> Handle(TellMessage command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Set<Message>().FirstOrDefaultAsync(row => row.Id == command.Message, cancellationToken) is not { } message)
        {
            return new Refusal("message.unknown", "There is no such message.");
        }

        message.ProviderSid ??= command.Sid;
        MessagingTopics.Changed(act, message);
        act.Note("state", command.State);
        // Only forward: "sent" after "delivered" is old news.
        if (command.State <= message.State)
        {
            return default(Done);
        }

        (message.State, message.Why) = (command.State, command.Why);
        if (command.State != MessageState.NotSent)
        {
            message.SentAt ??= act.Now;
        }

        if (command.State == MessageState.Failed)
        {
            act.Publish(MessagingTopics.NotThrough(message, act.Now));
        }
        else if (command.State == MessageState.Delivered)
        {
            act.Publish(new WorkSettled(message.Cause));
        }

        return default(Done);
    }
}

/// <summary>A person sends it again, or says it is dealt with.</summary>
internal sealed record SettleMessage(MessageId Message, bool SendAgain) : Command<Done>;

internal sealed class SettleMessageHandler : IHandle<SettleMessage, Done>
{
    public async Task<Decision<Done>> Handle(SettleMessage command, Act act, CancellationToken cancellationToken)
    {
        if (await act.Db.Set<Message>().FirstOrDefaultAsync(row => row.Id == command.Message, cancellationToken) is not { } message)
        {
            return new Refusal("message.unknown", "There is no such message.");
        }

        if (!command.SendAgain)
        {
            message.HandledAt = act.Now;
        }
        else if (message.State is not (MessageState.Failed or MessageState.NotSent) || message.UsefulUntil <= act.Now)
        {
            return new Refusal("message.not-again", "Only a message that did not get through, about a visit to come, can be sent again.");
        }
        else
        {
            // A new text at the provider: the old one's id must not catch the new one's word.
            (message.State, message.Why, message.ProviderSid, message.SentAt) = (MessageState.Queued, null, null, null);
            act.Enqueue(new SendMessage(message.Id));
        }

        MessagingTopics.Changed(act, message);
        act.Publish(new WorkSettled(message.Cause));
        return default(Done);
    }
}
