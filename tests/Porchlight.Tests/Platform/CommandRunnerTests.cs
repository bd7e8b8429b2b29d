using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Jobs;

namespace Porchlight.Tests.Platform;

/// <summary>The write path's promises (DESIGN.md invariant 1), asked of an act that stands for any: keeping one outgoing message.</summary>
public sealed class CommandRunnerTests
{
    private static readonly Actor _dana = new(UserId.New(), "psr", "127.0.0.1");

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_same_operation_twice_is_done_once_and_gets_its_first_answer(Engine engine)
    {
        await using var desk = await Open(engine);
        var operation = OperationId.New();

        var first = await desk.Runner.RunAsync(new Leave("a note"), operation, _dana);
        var second = await desk.Runner.RunAsync(new Leave("a note"), operation, _dana);

        Assert.Equal(first.Answer, second.Answer);
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Outcome == "done")));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Twenty_equal_operations_at_once_are_done_once(Engine engine)
    {
        await using var desk = await Open(engine);
        var operation = OperationId.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.Runner.RunAsync(new Leave("a note"), operation, _dana))));

        Assert.Single(answers.Select(answer => answer.Answer).Distinct());
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Outcome == "done")));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_same_operation_with_another_payload_or_by_another_person_is_refused(Engine engine)
    {
        await using var desk = await Open(engine);
        var operation = OperationId.New();
        await desk.Runner.RunAsync(new Leave("a note"), operation, _dana);

        var otherPayload = await desk.Runner.RunAsync(new Leave("another note"), operation, _dana);
        var otherPerson = await desk.Runner.RunAsync(new Leave("a note"), operation, _dana with { User = UserId.New() });

        Assert.Equal("operation.reused", otherPayload.Refusal?.Code);
        Assert.Equal("operation.reused", otherPerson.Refusal?.Code);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_refusal_is_audited_keeps_nothing_and_leaves_the_operation_free(Engine engine)
    {
        await using var desk = await Open(engine);
        var operation = OperationId.New();

        var refused = await desk.Runner.RunAsync(new Leave(""), operation, _dana);
        var corrected = await desk.Runner.RunAsync(new Leave("a note"), operation, _dana);

        Assert.Equal("note.empty", refused.Refusal?.Code);
        Assert.Null(corrected.Refusal);
        Assert.Equal(
            ["refused:note.empty", "done"],
            await desk.ReadAsync(db => db.Set<AuditEntry>().OrderBy(entry => entry.Tx).Select(entry => entry.Outcome).ToListAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_handler_that_throws_stores_nothing_and_its_neighbours_are_stored(Engine engine)
    {
        await using var desk = await Open(engine);
        var acts = Enumerable.Range(0, 60).Select(i => (i, Act: Task.Run(() => desk.Runner.RunAsync(new Leave(i % 3 == 0 ? "bang" : $"note {i}"), OperationId.New(), _dana)))).ToList();
        await Task.WhenAll(acts.Select(act => act.Act.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.All(acts, act => Assert.Equal(act.i % 3 == 0, act.Act.IsFaulted));
        Assert.Equal(40, await desk.ReadAsync(db => db.Set<Operation>().CountAsync()));
        Assert.Equal(40, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync()));
    }

    private static Task<Desk> Open(Engine engine) => Desk.OpenAsync(engine, builder =>
        builder.Services.AddScoped<IHandle<Leave, Guid>, LeaveHandler>());

    private sealed record Leave(string Note) : Command<Guid>;

    private sealed class LeaveHandler : IHandle<Leave, Guid>
    {
        public Task<Decision<Guid>> Handle(Leave command, Act act, CancellationToken cancellationToken)
        {
            if (command.Note == "bang")
            {
                act.Note("half", "done");
                throw new InvalidTimeZoneException("a bug");
            }

            return Task.FromResult<Decision<Guid>>(command.Note.Length == 0 ? new Refusal("note.empty", "A note needs words.") : Guid.CreateVersion7());
        }
    }
}
