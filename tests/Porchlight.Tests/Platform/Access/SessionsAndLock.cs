using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;

namespace Porchlight.Tests.Platform;

/// <summary>A session lives in the database: it can be ended, it locks when nobody is there, and it ends by itself.</summary>
[Trait("Speed", "Slow")]
public sealed class SessionsAndLock
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_screen_left_alone_locks_and_the_same_person_lands_where_they_were(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var visitor = Visitor.Anonymous(desk);
        await dana.SignInAsync(visitor, desk);
        desk.Clock.AdvanceMinutes(9);
        Assert.Equal("/account?problem=none", (await visitor.OpenAsync("/account?problem=none")).Path);

        desk.Clock.AdvanceMinutes(11);
        var locked = await visitor.OpenAsync("/account?problem=none");
        var stillLocked = await locked.FormWith("Unlock").Fill("Password", "not the password").SubmitAsync();
        var back = await stillLocked.FormWith("Unlock").Fill("Password", Staff.Password).SubmitAsync();

        Assert.StartsWith("/lock?back=", locked.Path, StringComparison.Ordinal);
        Assert.Contains("Locked", stillLocked.Text, StringComparison.Ordinal);
        Assert.Equal("/account?problem=none", back.Path);
        Assert.Equal(
            ["LockSession", "CountFailure", "UnlockSession"],
            (await desk.ReadAsync(db => db.Set<AuditEntry>().OrderBy(entry => entry.Tx).Select(entry => entry.Act).ToListAsync()))[^3..]);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_a_page_fetches_by_itself_is_nobody_being_there(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var visitor = Visitor.Of(desk, "psr");
        for (var i = 0; i < 4; i++)
        {
            desk.Clock.AdvanceMinutes(3);
            await visitor.OpenRegionAsync("/account");
        }

        Assert.StartsWith("/lock", (await visitor.OpenAsync("/account")).Path, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Another_person_signs_in_over_a_lock_and_lands_at_the_start(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var (dana, lee) = (await Staff.AddAsync(desk, "dana"), await Staff.AddAsync(desk, "lee"));
        using var visitor = Visitor.Anonymous(desk);
        await dana.SignInAsync(visitor, desk);
        desk.Clock.AdvanceMinutes(20);
        var locked = await visitor.OpenAsync("/account");

        var other = await lee.SignInAsync(visitor, desk, locked.Document.QuerySelector("a[href^='/signin']")!.GetAttribute("href")!);

        Assert.Equal("/desk", other.Path.Split('?')[0]);
        Assert.NotNull(await desk.ReadAsync(db => db.Set<Session>().Where(session => session.User == dana.Id && session.Complete).Select(session => session.EndedAt).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Signing_out_everywhere_ends_the_other_screens(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var here = Visitor.Anonymous(desk);
        using var there = Visitor.Anonymous(desk);
        await dana.SignInAsync(here, desk);
        desk.Clock.AdvanceSeconds(30);
        await dana.SignInAsync(there, desk);

        var account = await here.OpenAsync("/account");
        await account.FormWith("Sign out everywhere else").SubmitAsync();

        Assert.Equal("/account", (await here.OpenAsync("/account")).Path);
        Assert.StartsWith("/signin", (await there.OpenAsync("/account")).Path, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_person_who_left_the_job_is_out_at_once(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        using var visitor = Visitor.Of(desk, "psr");
        Assert.Equal("/account", (await visitor.OpenAsync("/account")).Path);

        await desk.Runner.RunAsync(new DisableUser(visitor.User, Disabled: true), OperationId.New(), Actor.System("test"));
        desk.Services.GetRequiredService<Sessions>().ForgetAllOf(visitor.User);

        Assert.StartsWith("/signin", (await visitor.OpenAsync("/account")).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("psr", 12)]
    [InlineData("admin", 8)]
    public async Task Nobody_stays_signed_in_longer_than_a_shift(string role, int hours)
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        var staff = await Staff.AddAsync(desk, "dana", role);
        using var visitor = Visitor.Anonymous(desk);
        await staff.SignInAsync(visitor, desk);
        for (var i = 0; i < hours * 10 - 1; i++)
        {
            desk.Clock.AdvanceMinutes(6);
            desk.Services.GetRequiredService<Sessions>().ForgetAllOf(staff.Id);
            Assert.Equal("/account", (await visitor.OpenAsync("/account")).Path);
        }

        desk.Clock.AdvanceMinutes(6);

        Assert.StartsWith("/signin", (await visitor.OpenAsync("/account")).Path, StringComparison.Ordinal);
    }
}
