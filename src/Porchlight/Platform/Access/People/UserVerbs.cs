using System.CommandLine;
using System.Text.Json;
using Porchlight.Platform.Cli;

namespace Porchlight.Platform.Access;

/// <summary>What is asked of <see cref="ManageUsers"/>, wherever it runs.</summary>
/// <param name="Act"><c>add</c>, <c>reset</c>, <c>disable</c>, <c>enable</c> or <c>list</c>.</param>
internal sealed record UserWish(string Act, string User = "", string? Name = null, string[]? Roles = null, string? Site = null, bool SecondFactorToo = false, bool Json = false);

/// <summary><c>porchlight user add|reset|disable|enable|list</c>: who may sign in. There is no default account, so the first one is made here.</summary>
internal sealed class UserVerbs : IVerb
{
    public System.CommandLine.Command Build()
    {
        var name = new Option<string?>("--name") { Description = "How screens name them: \"Dana Teller\" (default: the user name)." };
        var role = new Option<string[]>("--role") { Description = $"One or more of {string.Join(", ", Access.Roles.Load().Names)}.", Required = true, AllowMultipleArgumentsPerToken = true };
        var site = new Option<string?>("--site") { Description = "The name or letter of the site they work at; they can choose another." };
        var both = new Option<bool>("--second-factor") { Description = "Forget the authenticator, the recovery codes and the passkeys too: a lost phone." };
        return new System.CommandLine.Command("user", "Who may sign in.")
        {
            Verb("add", "Make a person, and a set-up password that is good once.", (arguments, user) => new UserWish(
                "add", user, arguments.GetValue(name), arguments.GetValue(role), arguments.GetValue(site)), name, role, site),
            Verb("reset", "A forgotten password: a new set-up password; all their sessions end.", (arguments, user) => new UserWish(
                "reset", user, SecondFactorToo: arguments.GetValue(both)), both),
            Verb("disable", "They left: they sign in no more and all their sessions end.", (_, user) => new UserWish("disable", user)),
            Verb("enable", "They are back.", (_, user) => new UserWish("enable", user)),
            Act("list", "Everybody who has an account.", _ => new UserWish("list")),
        };
    }

    private static System.CommandLine.Command Verb(string act, string what, Func<ParseResult, string, UserWish> wish, params Option[] options)
    {
        var user = new Argument<string>("USER") { Description = "What they type to sign in." };
        var command = Act(act, what, arguments => wish(arguments, arguments.GetValue(user)!), options);
        command.Arguments.Add(user);
        return command;
    }

    private static System.CommandLine.Command Act(string act, string what, Func<ParseResult, UserWish> wish, params Option[] options)
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new System.CommandLine.Command(act, what);
        foreach (var option in options.Append(data).Append(json))
        {
            command.Options.Add(option);
        }

        command.SetAction((arguments, cancellationToken) => WritingVerbs.RunAsync(
            arguments.GetValue(data), ManageUsers.Verb, [JsonSerializer.Serialize(wish(arguments) with { Json = arguments.GetValue(json) })], cancellationToken));
        return command;
    }
}
