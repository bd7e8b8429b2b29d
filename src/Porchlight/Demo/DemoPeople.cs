using Microsoft.AspNetCore.Identity;
using Porchlight.Platform.Access;
using Porchlight.Platform.Secrets;
using Porchlight.Platform.Seeding;

namespace Porchlight.Demo;

/// <summary>How somebody signs in to the demo. Nobody outside a synthetic practice has a password that is written down.</summary>
public sealed record DemoSignIn(string User, string Role, string Password, string TotpSecret);

public static class DemoSignIns
{
    /// <summary>One person per role of <c>roles.csv</c>; the PSR is Dana Teller.</summary>
    public static IReadOnlyList<DemoSignIn> All { get; } =
    [
        Of("dana", "psr"), Of("lee", "lead"), Of("sam", "scheduler"), Of("bo", "biller"), Of("nia", "nurse"), Of("dr.abara", "provider"),
        Of("rae", "records"), Of("pat", "privacy"), Of("ada", "admin"), Of("finn", "finance"),
    ];

    internal static byte[] SecretOf(string user) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"demo {user}"))[..20];

    private static DemoSignIn Of(string user, string role) => new(user, role, $"{role} lamp on the porch", Totp.ToBase32(SecretOf(user)));
}

/// <summary>The people of the synthetic practice who may sign in.</summary>
internal sealed class DemoPeople(IPasswordHasher<StaffUser> hasher, IFieldCipher cipher) : ISeed
{
    private static readonly Dictionary<string, string> _names = new()
    {
        ["dana"] = "Dana Teller",
        ["lee"] = "Lee Mockman",
        ["sam"] = "Sam Planner",
        ["bo"] = "Bo Ledgerton",
        ["nia"] = "Nia Nursely",
        ["dr.abara"] = "Dr. Abara",
        ["rae"] = "Rae Filer",
        ["pat"] = "Pat Privette",
        ["ada"] = "Ada Adminson",
        ["finn"] = "Finn Counter",
    };

    public int Order => 15;

    public Task SeedAsync(SeedContext context)
    {
        if (!context.Plan.WithSignIns)
        {
            return Task.CompletedTask;
        }

        var site = context.Id<SiteId>("site", 0);
        context.Insert(DemoSignIns.All.Select((signIn, i) => Person(context.Id<UserId>("demo-person", i), signIn, site)));
        return Task.CompletedTask;
    }

    private StaffUser Person(UserId id, DemoSignIn signIn, SiteId site)
    {
        var person = new StaffUser
        {
            Id = id,
            UserName = signIn.User,
            Name = _names[signIn.User],
            Roles = signIn.Role,
            HomeSite = site,
            TotpSecret = cipher.Seal(Convert.ToBase64String(DemoSignIns.SecretOf(signIn.User)), FrontDoor.SecretOf(id)),
        };
        person.PasswordHash = hasher.HashPassword(person, signIn.Password);
        return person;
    }
}
