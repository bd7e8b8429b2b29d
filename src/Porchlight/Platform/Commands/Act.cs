using System.Text.Json;
using NodaTime;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;

namespace Porchlight.Platform.Commands;

/// <summary>
/// What a handler works with and what it leaves behind. <see cref="Db"/> tracks and is saved by the runner when the decision is
/// yes; on a refusal everything here is dropped but the audit row.
/// </summary>
public sealed class Act(PorchlightDb db, OperationId operation, Actor actor, Instant now, Subscribers subscribers)
{
    private readonly Dictionary<string, Refusal> _clashes = [];

    public PorchlightDb Db { get; } = db;

    public OperationId Operation { get; } = operation;

    public Actor Actor { get; } = actor;

    /// <summary>One instant for the whole act, in microseconds.</summary>
    public Instant Now { get; } = now;

    internal PatientId? Patient { get; private set; }

    internal string? Subject { get; private set; }

    internal string? Reason { get; private set; }

    internal Dictionary<string, object?> Notes { get; } = [];

    internal List<object> Rows { get; } = [];

    internal List<OutboxMessage> Messages { get; } = [];

    internal HashSet<string> Topics { get; } = [];

    /// <summary>The patient the act touches, for the audit trail.</summary>
    public void About(PatientId patient) => Patient = patient;

    /// <summary>What else it touches: an opaque id, never words about a person.</summary>
    public void About(IId subject) => Subject = $"{subject.GetType().Name}:{subject}";

    /// <summary>Why, for the audit trail: the words of a list, never free text.</summary>
    public void Because(string reason) => Reason = reason;

    /// <summary>A fact for the audit trail: codes, counts, ids, field names. Not the patient's own data.</summary>
    public void Note(string name, object? fact) => Notes[name] = fact;

    /// <summary>
    /// Inserts rows by a prepared statement where the engine gains from it (SQLite), else through EF. For rows that come in numbers
    /// and are never read back in the same act.
    /// </summary>
    public void Insert<TRow>(params IEnumerable<TRow> rows)
        where TRow : class => Rows.AddRange(rows);

    /// <summary>What to answer when the unique key of <paramref name="table"/> says no: somebody was first.</summary>
    public void WhenTaken(string table, Refusal refusal) => _clashes[table] = refusal;

    internal Refusal? ClashOf(string? table) => table is not null && _clashes.TryGetValue(table, out var refusal) ? refusal : null;

    /// <summary>Tells other rooms, after the commit, once per subscriber and at least once.</summary>
    public void Publish<TEvent>(TEvent happened)
        where TEvent : notnull => Messages.AddRange(subscribers.MessagesFor(happened, Now));

    /// <summary>Queues work for after the commit. <paramref name="orderKey"/>: messages with the same key run one after another.</summary>
    public void Enqueue<TJob>(TJob job, Duration? delay = null, string? orderKey = null)
        where TJob : notnull =>
        Messages.Add(OutboxMessage.Of(JobNames.Of<TJob>(), JsonSerializer.Serialize(job, PlatformJson.Options), Now + (delay ?? Duration.Zero), orderKey));

    /// <summary>Screens that show <paramref name="topic"/> (for example <c>site:{id}:board</c>) hear of it after the commit.</summary>
    public void Changed(string topic) => Topics.Add(topic);
}
