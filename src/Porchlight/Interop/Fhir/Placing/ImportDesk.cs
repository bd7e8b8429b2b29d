using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;
using Porchlight.Platform.Jobs;

namespace Porchlight.Fhir;

/// <summary>Sends an import's commands, one after another so that the desk's own are never kept waiting. In a dry run the same handlers decide
/// over a database that cannot be written, and what they leave is dropped.</summary>
internal sealed class ImportDesk(
    ICommandRunner runner, Reads reads, HandlerCatalog handlers, Subscribers subscribers, IServiceProvider services, IClock clock)
{
    private readonly HashSet<Guid> _made = [];

    public static Actor Actor { get; } = Actor.System("import fhir");

    public bool IsDryRun { get; init; }

    public Instant Now => clock.GetCurrentInstant();

    public async Task<Decision<T>> DoAsync<T>(Command<T> command, OperationId operation, CancellationToken cancellationToken)
    {
        if (!IsDryRun)
        {
            return await runner.RunAsync(command, operation, Actor, cancellationToken);
        }

        await using var db = reads.Open();
        var act = new Act(db, operation, Actor, clock.GetCurrentInstant().InMicroseconds(), subscribers);
        return await handlers.Of<T>(command.GetType()).Invoke(services, command, act, cancellationToken);
    }

    /// <summary>Notes a record that only a real run would have made.</summary>
    public void Made(Guid record) => _made.Add(record);

    /// <summary>Only a dry run meets records that no table holds.</summary>
    public bool IsOnlyImagined(Guid record) => IsDryRun && _made.Contains(record);
}
