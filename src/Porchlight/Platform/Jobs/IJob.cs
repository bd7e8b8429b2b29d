using System.Text.Json;
using NodaTime;

namespace Porchlight.Platform.Jobs;

/// <summary>
/// Does one kind of queued work. It runs outside any transaction, so it may call the outside world; what it learns it stores by a
/// command whose operation id is <see cref="JobRun.Operation"/>, so that running twice stores once.
/// </summary>
public interface IJob<in TJob>
{
    Task<JobOutcome> RunAsync(TJob job, JobRun run, CancellationToken cancellationToken);
}

/// <summary>Hears of something that happened in another room.</summary>
public interface ISubscribe<in TEvent>
{
    Task<JobOutcome> OnAsync(TEvent happened, JobRun run, CancellationToken cancellationToken);
}

/// <param name="MessageId">The same for every attempt.</param>
/// <param name="Attempt">1 at the first try.</param>
public sealed record JobRun(Guid MessageId, int Attempt, Instant Now)
{
    /// <summary>The operation id of the command this run ends with: the same at every attempt.</summary>
    public OperationId Operation => new(MessageId);
}

/// <summary>How an attempt ended. A thrown exception counts as <see cref="Retry"/>.</summary>
public abstract record JobOutcome
{
    public static JobOutcome Done { get; } = new Finished();

    public sealed record Finished : JobOutcome;

    /// <summary>Try again; after eight attempts it is dead. <paramref name="After"/> overrides the growing pause.</summary>
    public sealed record Retry(string Why, Duration? After = null) : JobOutcome;

    /// <summary>No attempt will help: to the work queue at once.</summary>
    public sealed record GiveUp(string Why) : JobOutcome;
}

/// <summary>The name a job type is stored under: its type's name, so renaming the type needs a migration of waiting rows.</summary>
internal static class JobNames
{
    public static string Of<TJob>() => typeof(TJob).Name;
}

/// <summary>Knows, from the assembly, who hears which event.</summary>
public sealed class Subscribers(IReadOnlyDictionary<Type, IReadOnlyList<Type>> byEvent)
{
    internal IEnumerable<OutboxMessage> MessagesFor<TEvent>(TEvent happened, Instant now)
        where TEvent : notnull
    {
        if (!byEvent.TryGetValue(happened.GetType(), out var subscribers))
        {
            return [];
        }

        var payload = JsonSerializer.Serialize(happened, happened.GetType(), PlatformJson.Options);
        return subscribers.Select(subscriber => OutboxMessage.Of(KindOf(happened.GetType(), subscriber), payload, now));
    }

    internal static string KindOf(Type happened, Type subscriber) => $"{happened.Name}>{subscriber.Name}";
}
