using Porchlight.Platform.Jobs;
using Porchlight.Platform.Live;

namespace Porchlight.Platform.Commands;

/// <summary>What is told once an act is durable: screens, and the dispatcher that has new work.</summary>
internal sealed class AfterCommit(LiveBus live, OutboxSignal outbox)
{
    public void Tell(Act act)
    {
        foreach (var topic in act.Topics)
        {
            live.Changed(topic);
        }

        if (act.Messages.Count > 0)
        {
            outbox.Wake();
        }
    }
}
