using System.Security.Claims;

namespace Porchlight.Platform.Access;

/// <summary>What the cookie's principal says. Written at sign-in only.</summary>
public static class Claims
{
    public const string User = "user";
    public const string Role = "role";
    public const string Name = "name";
    public const string Site = "site";
    public const string Session = "session";

    /// <summary>Password and second factor, or passkey: both are done.</summary>
    public const string Complete = "complete";

    public const string LocalSocket = "local";

    public static IEnumerable<string> RolesOf(ClaimsPrincipal principal) => principal.FindAll(Role).Select(claim => claim.Value);
}
