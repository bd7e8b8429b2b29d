using System.Diagnostics;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Telemetry;

/// <summary>Measures and traces commands around the engine's own runner.</summary>
internal sealed class WatchedRunner(ICommandRunner runner, Signals signals) : ICommandRunner
{
    public async Task<Decision<TAnswer>> RunAsync<TAnswer>(Command<TAnswer> command, OperationId operation, Actor actor, CancellationToken cancellationToken)
    {
        var (kind, started, outcome) = (command.GetType().Name, Stopwatch.GetTimestamp(), "failed");
        using var span = Signals.Activities.StartActivity(kind);
        try
        {
            var decision = await runner.RunAsync(command, operation, actor, cancellationToken);
            outcome = decision.Refusal?.Code ?? "done";
            return decision;
        }
        finally
        {
            span?.SetTag("outcome", outcome).SetTag("operation", operation.ToString()).SetTag("role", actor.Role);
            signals.Command(kind, outcome, started);
        }
    }

    public Task<T> WriteAsync<T>(Func<PorchlightDbWrite, Task<T>> write, CancellationToken cancellationToken) => runner.WriteAsync(write, cancellationToken);
}
