using System.Collections.Concurrent;

namespace Porchlight.Sims.Messages;

/// <summary>A text the customer sent. <see cref="History"/> holds each status it went through, in order.</summary>
internal sealed record OutgoingText(string Sid, string From, string To, string Body, string? StatusCallback, DateTimeOffset CreatedAt)
{
    public string Status { get; init; } = "queued";

    public int? ErrorCode { get; init; }

    public string Direction { get; init; } = "outbound-api";

    public IReadOnlyList<string> History { get; init; } = ["queued"];
}

/// <summary>All outgoing texts, oldest first.</summary>
internal sealed class Outbox(Seed seed, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<OutgoingText> _texts = [];
    // A provider never gives a number twice, not even after it was started again.
    private readonly long _started = time.GetUtcNow().ToUnixTimeMilliseconds();
    private int _made;

    public OutgoingText Add(string from, string to, string body, string? statusCallback, string direction)
    {
        lock (_lock)
        {
            var sid = $"SM{seed.Hex($"message/{_started}/{++_made}", 32)}";
            var text = new OutgoingText(sid, from, to, body, statusCallback, time.GetUtcNow()) { Direction = direction };
            _texts.Add(text);
            return text;
        }
    }

    public OutgoingText? Find(string sid)
    {
        lock (_lock)
        {
            return _texts.Find(text => text.Sid == sid);
        }
    }

    public IReadOnlyList<OutgoingText> Matching(string? to, string? from)
    {
        lock (_lock)
        {
            return [.. _texts.Where(text => (to is null || text.To == to) && (from is null || text.From == from))];
        }
    }

    public OutgoingText Advance(string sid, string status, int? errorCode)
    {
        lock (_lock)
        {
            var at = _texts.FindIndex(text => text.Sid == sid);
            var text = _texts[at];
            return _texts[at] = text with { Status = status, ErrorCode = errorCode, History = [.. text.History, status] };
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _texts.Clear();
        }
    }
}

/// <summary>
/// Who said STOP to which of our numbers. Carriers and the provider enforce this themselves, whatever the sender believes:
/// a text to such a number is refused with error 21610 until the person says START.
/// </summary>
internal sealed class OptOuts
{
    private static readonly HashSet<string> StopWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT",
    };

    private static readonly HashSet<string> StartWords = new(StringComparer.OrdinalIgnoreCase) { "START", "UNSTOP" };

    private readonly ConcurrentDictionary<(string Person, string Us), bool> _stopped = [];

    public bool Covers(string person, string us) => _stopped.ContainsKey((person, us));

    /// <summary>Takes note of what a person wrote; the answer is the webhook's <c>OptOutType</c>, null for other words.</summary>
    public string? Hear(string person, string us, string body)
    {
        var word = body.Trim();
        if (StopWords.Contains(word))
        {
            _stopped[(person, us)] = true;
            return "STOP";
        }

        if (StartWords.Contains(word))
        {
            _stopped.TryRemove((person, us), out _);
            return "START";
        }

        return word.Equals("HELP", StringComparison.OrdinalIgnoreCase) ? "HELP" : null;
    }

    public void Clear() => _stopped.Clear();
}
