namespace Porchlight.Platform.Commands;

/// <summary>
/// An act somebody asks for, as plain data. Its JSON is the payload whose hash guards the operation id. The answer is kept as JSON
/// for replays, so it is an id or a small record of ids and words, never a row.
/// </summary>
public abstract record Command<TAnswer>
{
    /// <summary>
    /// Commands that would only meet in the database (the next number of a series) name the lane they share, and take turns in it within
    /// one node. Between nodes the unique key decides and the loser is run again.
    /// </summary>
    protected internal virtual string? Lane() => null;
}

/// <summary>
/// Loads, decides, and leaves the change in <see cref="Act"/>; the runner saves. It does database work only (on SQLite everybody
/// waits for it) and may be run again from the start when two commands met on PostgreSQL.
/// </summary>
public interface IHandle<in TCommand, TAnswer>
    where TCommand : Command<TAnswer>
{
    Task<Decision<TAnswer>> Handle(TCommand command, Act act, CancellationToken cancellationToken);
}

/// <summary>Who acts, as the audit trail will name them. <see cref="User"/> is null for the program itself and for outside parties.</summary>
public sealed record Actor(UserId? User, string Role, string Origin, SiteId? Site = null)
{
    /// <summary>The program acting by itself, named by the job or verb that acts.</summary>
    public static Actor System(string what) => new(null, "system", what);
}

public interface ICommandRunner
{
    /// <summary>
    /// Runs one act in one transaction with its audit row and outgoing messages, and answers only when that is durable.
    /// The same <paramref name="operation"/> with the same payload by the same actor gets its first answer; with another payload
    /// or actor it is refused with <c>operation.reused</c>. A refusal is audited and leaves the id free for the corrected form.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">The engine did not say whether it was stored. Sending the same operation again is safe.</exception>
    Task<Decision<TAnswer>> RunAsync<TAnswer>(Command<TAnswer> command, OperationId operation, Actor actor, CancellationToken cancellationToken = default);

    /// <summary>
    /// A change that is no act of a person and needs no operation id: a draft, a lease, a session's last-seen time.
    /// Same writer, same durability, no audit row.
    /// </summary>
    Task<T> WriteAsync<T>(Func<PorchlightDbWrite, Task<T>> write, CancellationToken cancellationToken = default);
}

/// <summary>What a plain write may use.</summary>
public sealed record PorchlightDbWrite(Database.PorchlightDb Db, NodaTime.Instant Now);

/// <summary>"We do not know yet" as a type: the transaction's end was not heard.</summary>
public sealed class OutcomeUnknownException(Exception inner) : Exception("The outcome of this operation is not known.", inner);

/// <summary>More waits for the writer than it may take on; the caller is told to come back.</summary>
public sealed class TooBusyException() : Exception("The writer's queue is full.");
