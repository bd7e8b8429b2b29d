using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Calls;
using Porchlight.Platform.Commands;
using Porchlight.Records;
using Porchlight.Work;

namespace Porchlight.Tests.Features.Work;

/// <summary>The queue of a new practice holds what its rooms raised, and an item goes when its cause does.</summary>
public sealed class SeededQueueTests
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Every_room_has_something_open_with_an_owner_a_due_time_and_a_reason(Engine engine)
    {
        await using var desk = await MapleStreet.OpenAsync(engine);
        var items = await desk.ReadAsync(db => db.Set<WorkItem>().Where(item => item.SettledAt == null).ToListAsync());

        Assert.Subset(items.Select(item => item.Kind).ToHashSet(), new HashSet<string> { "coverage", "promise", "message", "payment", "records", "registration" });
        Assert.All(items, item => Assert.NotEqual("", item.OwnerRole));
        Assert.All(items, item => Assert.NotEqual("", item.Why));
        Assert.True(items.Select(item => item.OwnerRole).Distinct().Count() > 1);
        Assert.True(items.Select(item => item.Due).Distinct().Count() > 5);
        // 45 CFR 164.524(b)(2): asked for on Oct 30, so the thirty days end with Nov 29 at Main (Central, UTC-6).
        Assert.Contains(items, item => item.Kind == "records" && item.Due == Instant.FromUtc(2026, 11, 30, 6, 0));
    }

    [Fact]
    public async Task An_item_goes_when_its_cause_is_gone()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        var request = await desk.ReadAsync(db => db.Set<RecordsRequest>().OrderBy(row => row.Due).FirstAsync());
        var call = await desk.ReadAsync(db => db.Set<Call>().Where(row => row.PromisedFor != null).OrderBy(row => row.PromisedFor).FirstAsync());
        var actor = new Actor(UserId.New(), "psr", "test", MapleStreet.Main);

        await desk.Runner.RunAsync(new CloseRequest(request.Id, RequestState.Given), OperationId.New(), actor);
        await desk.Runner.RunAsync(new AnswerCall(call.Id), OperationId.New(), actor);

        string[] causes = [request.Cause, call.PromiseCause];
        await Eventually.SeesAsync(
            () => desk.ReadAsync(db => db.Set<WorkItem>().CountAsync(item => causes.Contains(item.Cause) && item.SettledAt != null)), settled => settled == 2);
    }
}
