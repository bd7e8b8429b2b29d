using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;
using Porchlight.Registration.Api;
using Porchlight.Scheduling.Api;
using Porchlight.Work.Api;

namespace Porchlight.Lobby;

/// <summary>We said sorry to somebody who waits, and by when they will be seen.</summary>
internal sealed record PromiseTime(AppointmentId Appointment, Instant For) : Command<Done>;

internal sealed class PromiseTimeHandler : IHandle<PromiseTime, Done>
{
    public async Task<Decision<Done>> Handle(PromiseTime command, Act act, CancellationToken cancellationToken)
    {
        var visit = await new AppointmentCards(act.Db).FindAsync(command.Appointment, cancellationToken);
        if (visit is not { State: VisitState.Arrived or VisitState.CheckedIn })
        {
            return new Refusal("lobby.not-waiting", "They are not waiting now.");
        }

        if (command.For <= act.Now || command.For > act.Now + Duration.FromHours(4))
        {
            return new Refusal("lobby.promise-time", "Give a time within the next four hours.", "at");
        }

        act.About(visit.Patient);
        act.About(visit.Id);
        var promise = await act.Db.Set<LobbyPromise>().FirstOrDefaultAsync(row => row.Appointment == visit.Id, cancellationToken);
        if (promise is null)
        {
            act.Db.Add(promise = new LobbyPromise { Appointment = visit.Id, Site = visit.Site });
        }

        (promise.For, promise.MadeAt, promise.By, promise.SettledAt) = (command.For, act.Now, act.Actor.User, null);
        var patient = await new PatientCards(act.Db).OneAsync(visit.Patient, cancellationToken);
        act.Publish(Work(visit, patient, command.For));
        act.Changed($"site:{visit.Site}:board");
        return default(Done);
    }

    public static WorkRaised Work(AppointmentCard visit, PatientCard? patient, Instant at) => new(
        LobbyPromise.CauseOf(visit.Id), "promise", patient?.Shown.Full ?? visit.Ticket ?? visit.Code, "Was told a time in the lobby. Room them, or say sorry again.",
        at, "psr", visit.Site, visit.Patient, visit.Id, "/lobby", "Open the lobby");
}

/// <summary>The promise is kept, or has no reason any more.</summary>
internal sealed record SettlePromise(AppointmentId Appointment) : Command<Done>;

internal sealed class SettlePromiseHandler : IHandle<SettlePromise, Done>
{
    public async Task<Decision<Done>> Handle(SettlePromise command, Act act, CancellationToken cancellationToken)
    {
        act.About(command.Appointment);
        var promise = await act.Db.Set<LobbyPromise>().FirstOrDefaultAsync(row => row.Appointment == command.Appointment && row.SettledAt == null, cancellationToken);
        if (promise is not null)
        {
            promise.SettledAt = act.Now;
            act.Publish(new WorkSettled(LobbyPromise.CauseOf(command.Appointment)));
            act.Changed($"site:{promise.Site}:board");
        }

        return default(Done);
    }
}

internal sealed class OnNoLongerWaiting(ICommandRunner runner) : ISubscribe<VisitStateChanged>
{
    public async Task<JobOutcome> OnAsync(VisitStateChanged happened, JobRun run, CancellationToken cancellationToken)
    {
        if (happened.From is VisitState.Arrived or VisitState.CheckedIn && happened.To is not (VisitState.Arrived or VisitState.CheckedIn))
        {
            await runner.RunAsync(new SettlePromise(happened.Appointment), run.Operation, Actor.System("lobby"), cancellationToken);
        }

        return JobOutcome.Done;
    }
}
