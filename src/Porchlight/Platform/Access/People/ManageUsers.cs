using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Porchlight.Platform.Cli;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Platform.Access;

/// <summary>Does what <see cref="UserVerbs"/> asks, where the data is. Exit 0 when done, 1 when it is refused.</summary>
internal sealed partial class ManageUsers(
    PorchlightDb db, ICommandRunner runner, IPasswordHasher<StaffUser> hasher, Roles roles, ISites sites, Sessions sessions, IClock clock) : IWritingVerb
{
    public const string Verb = "user";

    /// <summary>Long enough for somebody's first day, short enough that a forgotten note opens nothing.</summary>
    public static readonly Duration SetUpLife = Duration.FromHours(72);

    private static readonly Actor _actor = Actor.System("user verb");

    public string Name => Verb;

    public async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var wish = JsonSerializer.Deserialize<UserWish>(arguments[0])!;
        var decision = wish.Act switch
        {
            "add" => await AddAsync(wish, cancellationToken),
            "reset" => await OfAsync(wish, user => ResetAsync(user, wish.SecondFactorToo), cancellationToken),
            "disable" or "enable" => await OfAsync(wish, user => DisableAsync(user, wish.Act == "disable"), cancellationToken),
            _ => await ListAsync(cancellationToken),
        };
        await output.WriteLineAsync(decision.Refusal is { } why ? Refused(why, wish.Json) : wish.Json ? Json(decision.Answer.Facts) : decision.Answer.Words);
        return decision.Refusal is null ? 0 : 1;
    }

    private async Task<Decision<Told>> AddAsync(UserWish wish, CancellationToken cancellationToken)
    {
        var user = FrontDoor.Normal(wish.User);
        var named = (wish.Roles ?? []).SelectMany(role => role.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        if (!UserName().IsMatch(user))
        {
            return new Refusal("user.name", "A user name has 2 to 60 letters, digits, dots, hyphens or underscores.", "user");
        }

        if (named.Count == 0 || named.Find(role => !roles.Names.Contains(role)) is not null)
        {
            return new Refusal("user.role", "A role is one of: {0}.", "role") { Facts = [string.Join(", ", roles.Names)] };
        }

        var known = await sites.AllAsync(cancellationToken);
        var site = known.FirstOrDefault(site => site.Name.Equals(wish.Site, StringComparison.OrdinalIgnoreCase) || site.Letter.ToString().Equals(wish.Site, StringComparison.OrdinalIgnoreCase));
        if (wish.Site is not null && site is null)
        {
            return new Refusal("user.site", "A site is one of: {0}.", "site") { Facts = [string.Join(", ", known.Select(one => one.Name))] };
        }

        var (password, until) = SetUp();
        var added = await runner.RunAsync(
            new AddUser(UserId.New(), user, wish.Name ?? user, string.Join(' ', named), Hash(password), null, site?.Id) { SetUpUntil = until }, OperationId.New(), _actor, cancellationToken);
        return added.Refusal is { } why ? why : Tell(user, password, until);
    }

    private async Task<Decision<Told>> ResetAsync(StaffUser user, bool secondFactorToo)
    {
        var (password, until) = SetUp();
        var reset = await runner.RunAsync(new ResetUser(user.Id, Hash(password), secondFactorToo, until), OperationId.New(), _actor);
        sessions.ForgetAllOf(user.Id);
        return reset.Refusal is { } why ? why : Tell(user.UserName, password, until);
    }

    private async Task<Decision<Told>> DisableAsync(StaffUser user, bool disabled)
    {
        var done = await runner.RunAsync(new DisableUser(user.Id, disabled), OperationId.New(), _actor);
        sessions.ForgetAllOf(user.Id);
        return done.Refusal is { } why ? why : new Told($"{user.UserName} {(disabled ? "signs in no more" : "may sign in again")}.", new { user = user.UserName, disabled });
    }

    private async Task<Decision<Told>> ListAsync(CancellationToken cancellationToken)
    {
        var names = (await sites.AllAsync(cancellationToken)).ToDictionary(site => site.Id, site => site.Name);
        var passkeys = (await db.Set<Passkey>().Select(passkey => passkey.User).ToListAsync(cancellationToken)).ToHashSet();
        var lines = (await db.Set<StaffUser>().OrderBy(user => user.UserName).ToListAsync(cancellationToken)).Select(user => new
        {
            user = user.UserName,
            name = user.Name,
            roles = user.RoleNames.ToList(),
            site = user.HomeSite is { } home ? names.GetValueOrDefault(home) : null,
            secondFactor = passkeys.Contains(user.Id) ? "passkey" : user.TotpSecret is not null ? "authenticator" : null,
            setUpPending = user.SetUpUntil is not null,
            disabled = user.Disabled,
        }).ToList();
        var words = lines.Select(line => string.Join("  ", line.user.PadRight(16), line.name.PadRight(24), string.Join(',', line.roles).PadRight(20), (line.site ?? "").PadRight(12),
            line.disabled ? "disabled" : line.setUpPending ? "waits for the first sign-in" : line.secondFactor ?? "no second factor yet"));
        return new Told(lines.Count == 0 ? "Nobody has an account yet: porchlight user add USER --role admin" : string.Join('\n', words), lines);
    }

    private async Task<Decision<Told>> OfAsync(UserWish wish, Func<StaffUser, Task<Decision<Told>>> act, CancellationToken cancellationToken)
    {
        var name = FrontDoor.Normal(wish.User);
        return await db.Set<StaffUser>().FirstOrDefaultAsync(user => user.UserName == name, cancellationToken) is { } found
            ? await act(found)
            : new Refusal("user.unknown", "Nobody signs in with this name.", "user");
    }

    private (string Password, Instant Until) SetUp() => (RecoveryCodes.Group(3), (clock.GetCurrentInstant() + SetUpLife).InMicroseconds());

    private string Hash(string password) => hasher.HashPassword(new StaffUser(), Password.Normal(password));

    private static Told Tell(string user, string password, Instant until)
    {
        var by = InstantPattern.General.Format(until);
        return new Told(
            $"{user} signs in with this set-up password, once and until {by}:\n  {password}\nThen they choose a password of their own and add an authenticator app.",
            new { user, setUpPassword = password, setUpUntil = by });
    }

    private static string Refused(Refusal why, bool json)
    {
        var sentence = Wording.Words.In("en", why.Sentence, [.. why.Facts]);
        return json ? Json(new { refused = why.Code, why = sentence }) : sentence;
    }

    private static string Json(object facts) => JsonSerializer.Serialize(facts, JsonSerializerOptions.Web);

    /// <summary>What the terminal gets: words, or facts as JSON.</summary>
    private sealed record Told(string Words, object Facts);

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{1,59}$")]
    private static partial Regex UserName();
}
