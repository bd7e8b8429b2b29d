namespace Porchlight.Sims.Messages;

/// <summary>What an outgoing text meets. README.md says for each what the sender sees.</summary>
internal enum MessageBehaviour
{
    Deliver,
    Fail,
    Undelivered,
    Late,
    Silent,
    DuplicateCallbacks,
    OutOfOrderCallbacks,
    ForgedCallback,
    DropAnswer,
    Unavailable,
    RateLimited,
}

/// <summary>One behaviour with its knobs: seconds before the first step, and the provider's error code for a failure.</summary>
internal sealed record MessageScript(MessageBehaviour Behaviour, double? Seconds = null, int? ErrorCode = null);
