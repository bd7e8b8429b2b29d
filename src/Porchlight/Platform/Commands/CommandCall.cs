using NodaTime;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;

namespace Porchlight.Platform.Commands;

/// <summary>One command on its way through a runner: the same steps on both engines, which differ in when they save.</summary>
internal sealed class CommandCall<TAnswer>(
    Command<TAnswer> command, OperationId operation, Actor actor, IClock clock, Subscribers subscribers, HandlerCatalog handlers)
{
    public OperationId OperationId { get; } = operation;

    public Actor Actor { get; } = actor;

    public byte[] PayloadHash { get; } = Operation.HashOf(command);

    public string Kind => command.GetType().Name;

    public Instant Now { get; } = clock.GetCurrentInstant().InMicroseconds();

    public Act Open(PorchlightDb db) => new(db, OperationId, Actor, Now, subscribers);

    public Task<Decision<TAnswer>> DecideAsync(Act act, IServiceProvider services, CancellationToken cancellationToken) =>
        handlers.Of<TAnswer>(command.GetType()).Invoke(services, command, act, cancellationToken);

    public Operation Accepted(TAnswer answer) => new()
    {
        Id = OperationId,
        Kind = Kind,
        PayloadHash = PayloadHash,
        By = Operation.KeyOf(Actor),
        Answer = System.Text.Json.JsonSerializer.Serialize(answer, PlatformJson.Options),
        At = Now,
    };

    public AuditEntry Entry(Act act, string outcome) => new()
    {
        At = Now,
        User = Actor.User,
        Role = Actor.Role,
        Origin = Actor.Origin,
        Site = Actor.Site,
        Act = Kind,
        Outcome = outcome,
        Patient = act.Patient,
        Subject = act.Subject,
        Detail = act.Notes.Count == 0 ? null : System.Text.Json.JsonSerializer.Serialize(act.Notes, PlatformJson.Options),
        Operation = OperationId,
        Reason = act.Reason,
    };

    public AuditEntry Refused(Act act, Refusal why) => Entry(act, $"refused:{why.Code}");
}

internal static class Instants
{
    /// <summary>PostgreSQL keeps microseconds; an instant is cut to them when it is made, so that it reads back equal.</summary>
    public static Instant InMicroseconds(this Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);
}
