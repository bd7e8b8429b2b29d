using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Telemetry;

namespace Porchlight.Platform.Live;

internal static class LiveEndpoint
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>
    /// GET /live?topics=a,b&amp;since=position: an event <c>changed</c> with the topic's name for each change, its id the bus's position, and a
    /// comment-like <c>alive</c> in between.
    /// </summary>
    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        var bus = routes.ServiceProvider.GetRequiredService<LiveBus>();
        routes.ServiceProvider.GetRequiredService<Signals>().Watch("porchlight.live.subscribers", "{screen}", "Screens that follow a topic.", () => bus.Subscribers);
        routes.MapGet("/live", (string? topics, string? since, CancellationToken cancellationToken) =>
                TypedResults.ServerSentEvents(Events(bus, topics ?? "", since, cancellationToken)))
            .RequireSignedIn()
            .NotAudited("Only names of topics leave; what changed is fetched through audited endpoints.");
    }

    private static async IAsyncEnumerable<SseItem<string>> Events(LiveBus bus, string topics, string? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var subscription = bus.Subscribe(topics.Split(',', StringSplitOptions.RemoveEmptyEntries).Take(20).ToHashSet(), since);
        yield return new SseItem<string>("", "alive") { ReconnectionInterval = TimeSpan.FromSeconds(1) };
        while (!cancellationToken.IsCancellationRequested)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            pause.CancelAfter(Heartbeat);
            string? topic;
            try
            {
                topic = await subscription.NextAsync(pause.Token);
            }
            catch (OperationCanceledException)
            {
                topic = null;
            }

            yield return topic is null ? new SseItem<string>("", "alive") : new SseItem<string>(topic, "changed") { EventId = bus.Position };
        }
    }
}
