using Microsoft.EntityFrameworkCore;
using NodaTime;
using Porchlight.Platform.Audit;

namespace Porchlight.Platform.Commands;

/// <summary>Something in the SQLite writer's queue. It runs inside the group's transaction and hears of its end afterwards.</summary>
internal abstract class Waiting
{
    public abstract void Run(WriterTurn turn);

    /// <summary>It threw and its savepoint is undone; the caller hears of it with the others.</summary>
    public abstract void Failed(Exception why);

    /// <summary>The group is durable, or <paramref name="fatal"/> tells why nobody knows.</summary>
    public abstract void Acknowledge(Exception? fatal);
}

internal abstract class Waiting<T> : Waiting
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    public Task<T> Answer => _answer.Task;

    protected T? Result { get; set; }

    public sealed override void Failed(Exception why) => _failure = why;

    public sealed override void Acknowledge(Exception? fatal)
    {
        if (_failure is not null)
        {
            _answer.TrySetException(_failure);
        }
        else if (fatal is not null)
        {
            _answer.TrySetException(new OutcomeUnknownException(fatal));
        }
        else
        {
            Committed();
            _answer.TrySetResult(Result!);
        }
    }

    protected virtual void Committed()
    {
    }
}

internal sealed class WaitingCommand<TAnswer>(CommandCall<TAnswer> call, IServiceScopeFactory scopes, AfterCommit afterCommit) : Waiting<Decision<TAnswer>>
{
    private Act? _told;

    public override void Run(WriterTurn turn)
    {
        if (turn.Find(call.OperationId) is { } before)
        {
            Result = before.Replay<TAnswer>(call.PayloadHash, call.Actor);
            return;
        }

        using var db = turn.Open();
        var act = call.Open(db);
        Result = turn.InSavepoint(() => Decide(act, turn), undoIf: decision => decision is Decision<TAnswer>.Refused);
        if (Result is Decision<TAnswer>.Refused refused)
        {
            turn.Write(call.Refused(act, refused.Why));
        }
        else
        {
            _told = act;
        }
    }

    protected override void Committed()
    {
        if (_told is not null)
        {
            afterCommit.Tell(_told);
        }
    }

    private Decision<TAnswer> Decide(Act act, WriterTurn turn)
    {
        using var scope = scopes.CreateScope();
        var decision = call.DecideAsync(act, scope.ServiceProvider, CancellationToken.None).GetAwaiter().GetResult();
        if (decision is not Decision<TAnswer>.Accepted accepted)
        {
            return decision;
        }

        try
        {
            turn.Save(act.Db);
            turn.WriteAll(act.Rows);
            turn.WriteAll(act.Messages);
            turn.Write(call.Entry(act, "done"));
            turn.WriteOperation(call.Accepted(accepted.Value));
            return decision;
        }
        catch (Exception e) when (!turn.EngineRolledBack && Clash.Of(e, act) is { } clash)
        {
            return clash;
        }
    }
}

internal sealed class WaitingWrite<T>(Func<PorchlightDbWrite, Task<T>> write, IClock clock) : Waiting<T>
{
    public override void Run(WriterTurn turn)
    {
        using var db = turn.Open();
        Result = turn.InSavepoint<T>(() =>
        {
            db.MaySave = true;
            var result = write(new PorchlightDbWrite(db, clock.GetCurrentInstant().InMicroseconds())).GetAwaiter().GetResult();
            db.SaveChanges();
            return result;
        });
    }
}

internal sealed class WaitingEntry(AuditEntry entry) : Waiting<Done>
{
    public override void Run(WriterTurn turn) => turn.Write(entry);
}
