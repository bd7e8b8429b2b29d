using System.Security.Claims;

namespace Porchlight.Platform.Access;

/// <summary>What a request's principal says. The cookie keeps session and user; the rest is read from the session (SessionCookie).</summary>
public static class Claims
{
    /// <summary>Named so that a form's antiforgery token belongs to the person and not to one session: it survives a new sign-in.</summary>
    public const string User = "sub";
    public const string Role = "role";
    public const string Name = "name";
    public const string Site = "site";
    public const string Session = "session";

    /// <summary>Password and second factor, or passkey: both are done.</summary>
    public const string Complete = "complete";

    public const string LocalSocket = "local";

    public static IEnumerable<string> RolesOf(ClaimsPrincipal principal) => principal.FindAll(Role).Select(claim => claim.Value);
}
