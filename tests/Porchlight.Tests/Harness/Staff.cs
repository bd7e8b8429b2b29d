using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Access;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Secrets;

namespace Porchlight.Tests;

/// <summary>A person with password and authenticator, to sign in as.</summary>
internal sealed record Staff(UserId Id, string UserName, byte[] Totp)
{
    public const string Password = "seven lamps on the porch";

    public static async Task<Staff> AddAsync(Desk desk, string userName, string roles = "psr", bool enrolled = true)
    {
        var (id, secret) = (UserId.New(), Porchlight.Platform.Access.Totp.NewSecret());
        var hash = desk.Services.GetRequiredService<IPasswordHasher<StaffUser>>().HashPassword(new StaffUser(), Password);
        var sealedSecret = desk.Services.GetRequiredService<IFieldCipher>().Seal(Convert.ToBase64String(secret), FrontDoor.SecretOf(id));
        await desk.Runner.RunAsync(
            new AddUser(id, userName, "Dana Teller", roles, hash, enrolled ? sealedSecret : null, null), OperationId.New(), Actor.System("test"));
        return new Staff(id, userName, secret);
    }

    public string CodeAt(Instant now) => Porchlight.Platform.Access.Totp.CodeAt(Totp, now);

    /// <summary>Both steps, as a person takes them.</summary>
    public async Task<Screen> SignInAsync(Visitor visitor, Desk desk, string at = "/signin")
    {
        var code = await TypePasswordAsync(visitor, Password, at);
        return await code.FormWith("Continue").Fill("Code", CodeAt(desk.Clock.GetCurrentInstant())).SubmitAsync();
    }

    public async Task<Screen> TypePasswordAsync(Visitor visitor, string password, string at = "/signin") =>
        await (await visitor.OpenAsync(at)).FormWith("Sign in").Fill("User name", UserName).Fill("Password", password).SubmitAsync();
}
