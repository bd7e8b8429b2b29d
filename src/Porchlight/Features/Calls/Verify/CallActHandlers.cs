using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Calls.Api;
using Porchlight.Platform.Commands;
using Porchlight.Registration.Api;
using Porchlight.Work.Api;

namespace Porchlight.Calls;

internal sealed record AnswerCall(CallId Call) : Command<Done>;

internal sealed record PromiseCallBack(CallId Call, Instant For) : Command<Done>;

internal sealed record WrapUpCall(CallId Call, string Reason, Phi<string>? Outcome) : Command<Done>;

/// <summary>What the person at the phone does with a call besides asking who it is.</summary>
internal sealed class CallActHandlers : IHandle<AnswerCall, Done>, IHandle<PromiseCallBack, Done>, IHandle<WrapUpCall, Done>
{
    public async Task<Decision<Done>> Handle(AnswerCall command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Call, act, cancellationToken) is not { } call)
        {
            return CallTopics.Unknown;
        }

        if (call.AnsweredBy is { } other && other != act.Actor.User)
        {
            return new Refusal("call.taken", "Somebody else is talking to them already.");
        }

        (call.AnsweredBy, call.AnsweredAt) = (act.Actor.User, call.AnsweredAt ?? act.Now);
        call.State = call.State == CallState.Ringing ? CallState.Talking : call.State;
        act.Publish(new WorkSettled(call.PromiseCause));
        CallTopics.Changed(act, call);
        return default(Done);
    }

    public async Task<Decision<Done>> Handle(PromiseCallBack command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Call, act, cancellationToken) is not { } call)
        {
            return CallTopics.Unknown;
        }

        if (command.For <= act.Now)
        {
            return new Refusal("call.promise-past", "Say a time that is still to come.", "at");
        }

        var patient = call.Patient is { } id ? await new PatientCards(act.Db).OneAsync(id, cancellationToken) : null;
        call.PromisedFor = command.For;
        act.Publish(Promised(call, patient, command.For));
        CallTopics.Changed(act, call);
        return default(Done);
    }

    public async Task<Decision<Done>> Handle(WrapUpCall command, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(command.Call, act, cancellationToken) is not { } call)
        {
            return CallTopics.Unknown;
        }

        if (CallReason.All.All(reason => reason.Code != command.Reason))
        {
            return new Refusal("call.reason-missing", "Choose why they called.", "reason");
        }

        call.WrapUp(command.Reason, command.Outcome, act.Now);
        act.Note("reason", command.Reason);
        CallTopics.Changed(act, call);
        return default(Done);
    }

    public static WorkRaised Promised(Call call, PatientCard? patient, NodaTime.Instant at) => new(
        call.PromiseCause, "promise", patient?.Shown.Full ?? call.From.Reveal(), "We said we would call back.", at, "psr", call.Site, call.Patient, null,
        $"/calls/{call.Id}", "Call back");

    private static Task<Call?> FindAsync(CallId id, Act act, CancellationToken cancellationToken) =>
        act.Db.Set<Call>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
}
