namespace Porchlight.Platform.Jobs;

/// <summary>A message that no further attempt will help. The work queue hears of it: nothing waits in the dark.</summary>
/// <param name="Why">The kind of failure, without patient data.</param>
public sealed record MessageDied(Guid MessageId, string Kind, string Why);
