using System.Net;
using Microsoft.EntityFrameworkCore;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Platform;

/// <summary>Password and authenticator, and what a guesser meets (privacy-and-security.md §7; RELIABILITY.md 54, 55).</summary>
public sealed class SignIn
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Password_and_code_open_the_page_that_was_asked_for(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var visitor = Visitor.Anonymous(desk);

        var asked = await visitor.OpenAsync("/account");
        Assert.Equal("/signin?back=%2Faccount", asked.Path);
        var code = await asked.FormWith("Sign in").Fill("User name", "Dana").Fill("Password", Staff.Password).SubmitAsync();
        Assert.StartsWith("/signin", (await visitor.OpenAsync("/account")).Path, StringComparison.Ordinal);
        var opened = await code.FormWith("Continue").Fill("Code", dana.CodeAt(Desk.TuesdayMorning)).SubmitAsync();

        Assert.Equal("/account", opened.Path);
        Assert.Equal(["OpenSession", "OpenSession"], await ActsOf(desk, dana.Id, "done"));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_wrong_name_password_or_code_gets_the_same_answer(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var visitor = Visitor.Anonymous(desk);

        var wrongPassword = await dana.TypePasswordAsync(visitor, "not the password");
        var wrongName = await new Staff(UserId.New(), "nobody", []).TypePasswordAsync(visitor, Staff.Password);
        var code = await dana.TypePasswordAsync(visitor, Staff.Password);
        var wrongCode = await code.FormWith("Continue").Fill("Code", "000000").SubmitAsync();

        Assert.All([wrongPassword, wrongName, wrongCode], screen => Assert.Equal(HttpStatusCode.UnprocessableEntity, screen.Status));
        Assert.All([wrongPassword, wrongName, wrongCode], screen => Assert.Contains("That does not match, or there were too many tries.", screen.Text, StringComparison.Ordinal));
        Assert.Equal(wrongPassword.Text, wrongName.Text);
        Assert.Equal(3, await desk.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "CountFailure")));
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_code_is_good_once(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var first = Visitor.Anonymous(desk);
        using var second = Visitor.Anonymous(desk);
        await dana.SignInAsync(first, desk);

        var again = await dana.SignInAsync(second, desk);
        desk.Clock.AdvanceSeconds(30);
        var next = await dana.SignInAsync(second, desk, "/signin?back=/account");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("/account", next.Path);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task After_five_wrong_tries_even_the_right_password_waits(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var visitor = Visitor.Anonymous(desk);
        for (var i = 0; i < 5; i++)
        {
            await dana.TypePasswordAsync(visitor, "guess number of many");
        }

        var atOnce = await dana.TypePasswordAsync(visitor, Staff.Password);
        desk.Clock.AdvanceSeconds(10);
        var later = await dana.SignInAsync(visitor, desk, "/signin?back=/account");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, atOnce.Status);
        Assert.Equal("/account", later.Path);
    }

    [Fact]
    public void The_waits_grow_and_the_tenth_wrong_try_rests_a_quarter_of_an_hour()
    {
        var now = Desk.TuesdayMorning;
        var user = new StaffUser();
        var waits = Enumerable.Range(0, 11).Select(_ =>
        {
            user.CountFailure(now);
            return user.NotBefore is { } until ? (until - now).TotalSeconds : 0;
        });

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 16, 900, 900], waits);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Somebody_new_adds_an_authenticator_before_anything_opens(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana", enrolled: false);
        using var visitor = Visitor.Anonymous(desk);

        var enrol = await dana.TypePasswordAsync(visitor, Staff.Password);
        Assert.Contains("Add an authenticator app", enrol.Text, StringComparison.Ordinal);
        Assert.StartsWith("/signin", (await visitor.OpenAsync("/account")).Path, StringComparison.Ordinal);
        var secret = Totp.FromBase32(enrol.Document.QuerySelector("code.secret")!.TextContent);
        var codes = await enrol.FormWith("Continue").Fill("Code", Totp.CodeAt(secret, Desk.TuesdayMorning)).SubmitAsync();

        Assert.Equal(10, codes.Document.QuerySelectorAll(".codes li").Length);
        Assert.Equal("/account", (await visitor.OpenAsync("/account")).Path);

        using var other = Visitor.Anonymous(desk);
        var second = await dana.TypePasswordAsync(other, Staff.Password, "/signin?back=/account");
        var recovery = codes.Document.QuerySelector(".codes li")!.TextContent.Trim();
        Assert.Equal("/account", (await second.FormWith("Continue").Fill("Code", recovery).SubmitAsync()).Path);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_is_sent_to_another_site(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var visitor = Visitor.Anonymous(desk);

        var opened = await dana.SignInAsync(visitor, desk, "/signin?back=//evil.example.org/");

        Assert.StartsWith("/", opened.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", opened.Path, StringComparison.Ordinal);
    }

    private static Task<List<string>> ActsOf(Desk desk, UserId user, string outcome) => desk.ReadAsync(db =>
        db.Set<AuditEntry>().Where(entry => entry.User == user && entry.Outcome == outcome).OrderBy(entry => entry.Tx).Select(entry => entry.Act).ToListAsync());
}
