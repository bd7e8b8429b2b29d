using NodaTime;
using Porchlight.Lobby.Api;
using Porchlight.Platform.Seeding;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;

namespace Porchlight.Lobby;

/// <summary>Otis waits longest and was told a time, which is nearly over.</summary>
internal sealed class LobbySeed : ISeed
{
    public int Order => 70;

    public Task SeedAsync(SeedContext context)
    {
        var otis = context.Take<SeededPatients>()["Otis"];
        if (context.Take<SeededVisits>().All.FirstOrDefault(visit => visit.Patient == otis && visit.State == VisitState.CheckedIn) is not { } visit)
        {
            return Task.CompletedTask;
        }

        var promise = new LobbyPromise
        {
            Id = context.Id<LobbyPromiseId>("lobby-promise"),
            Appointment = visit.Id,
            Site = visit.Site,
            For = context.Now + Duration.FromMinutes(4),
            MadeAt = context.Now - Duration.FromMinutes(16),
        };
        context.Insert(promise);
        context.Publish(PromiseTimeHandler.Work(visit, context.Take<SeededPatients>().All.First(patient => patient.Id == otis).Card, promise.For));
        return Task.CompletedTask;
    }
}
