using System.Collections.Concurrent;
using Porchlight.X12;

namespace Porchlight.Sims.Payer;

/// <summary>Answers that come one question too late, by member.</summary>
internal sealed class HeldAnswers
{
    private readonly ConcurrentDictionary<string, Reply> _held = new(StringComparer.OrdinalIgnoreCase);

    public void Keep(string member, Reply reply) => _held[member] = reply;

    public Reply? Take(string member) => _held.TryRemove(member, out var reply) ? reply : null;

    public void Clear() => _held.Clear();
}

/// <summary>The last questions and answers, for tests that look behind the stage.</summary>
internal sealed class Traffic
{
    private const int Kept = 500;

    private readonly ConcurrentQueue<object> _entries = [];

    public IReadOnlyCollection<object> Entries => _entries;

    public void Asked(CoreEnvelope envelope, string member, Script script) =>
        Add(new { what = "asked", envelope.PayloadId, member, behaviour = script.Behaviour, payload = envelope.Payload });

    public void Answered(string payloadId, Reply reply) =>
        Add(new { what = "answered", payloadId, reply.PayloadType, reply.ErrorCode, payload = reply.Payload });

    public void Clear() => _entries.Clear();

    private void Add(object entry)
    {
        _entries.Enqueue(entry);
        while (_entries.Count > Kept)
        {
            _entries.TryDequeue(out _);
        }
    }
}

/// <summary>The strings behind the stage: for tests and whoever shows the demo. No key; loopback only.</summary>
internal static class ControlEndpoints
{
    private sealed record Order(string? MemberId, string? Behaviour, double? Seconds, int Times = 1);

    public static void Map(WebApplication app)
    {
        app.MapPost("/control", (Order order, ScriptBook scripts) =>
        {
            if (order.MemberId is null || Script.Parse(order.Behaviour, order.Seconds) is not { } script || order.Times < 1)
            {
                return Results.BadRequest(new { error = "memberId (or *) and a known behaviour are needed; see README.md" });
            }

            scripts.Set(order.MemberId, script, order.Times);
            return Results.NoContent();
        });
        app.MapGet("/control/traffic", (Traffic traffic) => traffic.Entries);
        app.MapPost("/control/reset", (ScriptBook scripts, HeldAnswers held, Traffic traffic) =>
        {
            scripts.Clear();
            held.Clear();
            traffic.Clear();
        });
    }
}
