using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Cli;

namespace Porchlight.Tests.Platform;

/// <summary>From an empty installation to the first person at work: an account by verb, a password of one's own, an authenticator.</summary>
[Trait("Speed", "Slow")]
public sealed class FirstSignIn
{
    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_first_administrator_of_an_empty_installation_comes_in_by_the_set_up_password(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var made = await AskAsync(desk, new UserWish("add", "Ada", "Ada Keyholder", ["admin"], Json: true));
        var given = made.Facts.GetProperty("setUpPassword").GetString()!;
        using var visitor = Visitor.Anonymous(desk);

        var choose = await new Staff(UserId.New(), "ada", []).TypePasswordAsync(visitor, given);
        Assert.Contains("Choose your password", choose.Text, StringComparison.Ordinal);
        Assert.StartsWith("/signin", (await visitor.OpenAsync("/setup")).Path, StringComparison.Ordinal);
        var same = await choose.FormWith("Continue").Fill("New password", given).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);

        var enrol = await same.FormWith("Continue").Fill("New password", Staff.Password).SubmitAsync();
        var secret = Totp.FromBase32(enrol.Document.QuerySelector("code.secret")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await enrol.FormWith("Continue").Fill("Code", Totp.CodeAt(secret, Desk.TuesdayMorning)).SubmitAsync()).Status);

        // An administrator has no right to patients, so the first room is the practice's set-up and not the desk.
        var first = await visitor.OpenAsync("/");
        Assert.Equal(("/setup", HttpStatusCode.OK), (first.Path, first.Status));
        using var again = Visitor.Anonymous(desk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await new Staff(UserId.New(), "ada", []).TypePasswordAsync(again, given)).Status);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_set_up_password_opens_nothing_after_72_hours_and_a_reset_gives_another(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var ada = new Staff(UserId.New(), "ada", []);
        var given = (await AskAsync(desk, new UserWish("add", "ada", Roles: ["admin"], Json: true))).Facts.GetProperty("setUpPassword").GetString()!;
        using var visitor = Visitor.Anonymous(desk);

        desk.Clock.AdvanceMinutes(72 * 60);
        var late = await ada.TypePasswordAsync(visitor, given);
        var another = (await AskAsync(desk, new UserWish("reset", "ada", Json: true))).Facts.GetProperty("setUpPassword").GetString()!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("A set-up password ends after 72 hours: ask your administrator for a new one.", late.Text, StringComparison.Ordinal);
        Assert.Contains("Choose your password", (await ada.TypePasswordAsync(visitor, another)).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Disabling_by_verb_ends_the_sessions_and_is_on_the_trail(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        var dana = await Staff.AddAsync(desk, "dana");
        using var visitor = Visitor.Anonymous(desk);
        await dana.SignInAsync(visitor, desk);
        Assert.Equal("/account", (await visitor.OpenAsync("/account")).Path);

        var told = await AskAsync(desk, new UserWish("disable", "dana"));

        Assert.Equal("dana signs in no more.", told.Words);
        Assert.StartsWith("/signin", (await visitor.OpenAsync("/account")).Path, StringComparison.Ordinal);
        var entry = await desk.ReadAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Act == "DisableUser"));
        Assert.Equal(("done", $"UserId:{dana.Id}"), (entry.Outcome, entry.Subject));
    }

    [Fact]
    public async Task What_is_not_right_about_a_new_person_is_said_and_nobody_is_made()
    {
        await using var desk = await Desk.OpenAsync(Engine.Sqlite);
        await Staff.AddAsync(desk, "dana");

        Assert.Equal((1, "Somebody already signs in with this name."), await WordsOf(new UserWish("add", "Dana", Roles: ["psr"])));
        Assert.StartsWith("A role is one of: ", (await WordsOf(new UserWish("add", "otto", Roles: ["boss"]))).Words, StringComparison.Ordinal);
        Assert.StartsWith("A user name has 2 to 60 letters", (await WordsOf(new UserWish("add", "o o", Roles: ["psr"]))).Words, StringComparison.Ordinal);
        Assert.Equal((1, "Nobody signs in with this name."), await WordsOf(new UserWish("reset", "otto")));
        Assert.Equal(1, await desk.ReadAsync(db => db.Set<StaffUser>().CountAsync()));

        async Task<(int Code, string Words)> WordsOf(UserWish wish)
        {
            var (code, words) = await AskAsync(desk, wish);
            return (code, words);
        }
    }

    [Fact]
    public async Task The_list_says_who_waits_for_the_first_sign_in()
    {
        await using var desk = await MapleStreet.OpenAsync(Engine.Sqlite);
        await AskAsync(desk, new UserWish("add", "otto", "Otto Fresh", ["psr,scheduler"], "Riverside"));

        var otto = (await AskAsync(desk, new UserWish("list", Json: true))).Facts.EnumerateArray().Single(line => line.GetProperty("user").GetString() == "otto");

        Assert.Equal(
            """{"user":"otto","name":"Otto Fresh","roles":["psr","scheduler"],"site":"Riverside","secondFactor":null,"setUpPending":true,"disabled":false}""",
            otto.GetRawText());
    }

    private static async Task<Answer> AskAsync(Desk desk, UserWish wish)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        var output = new StringWriter();
        var code = await scope.ServiceProvider.GetServices<IWritingVerb>().Single(verb => verb.Name == ManageUsers.Verb)
            .RunAsync([JsonSerializer.Serialize(wish)], output, CancellationToken.None);
        return new Answer(code, output.ToString().Trim());
    }

    private sealed record Answer(int Code, string Words)
    {
        public JsonElement Facts => JsonDocument.Parse(Words).RootElement;
    }
}
