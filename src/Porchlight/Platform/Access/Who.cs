using System.Security.Claims;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Access;

/// <summary>The person behind this request, and where they stand.</summary>
public sealed class Who(IHttpContextAccessor http, Roles roles)
{
    private ClaimsPrincipal Principal => http.HttpContext?.User ?? new ClaimsPrincipal();

    public UserId? User => IId<UserId>.Parse(Principal.FindFirstValue(Claims.User));

    public SessionId? Session => IId<SessionId>.Parse(Principal.FindFirstValue(Claims.Session));

    public string Name => Principal.FindFirstValue(Claims.Name) ?? "";

    /// <summary>The site they work at now. Every desk page is about it.</summary>
    public SiteId? Site => IId<SiteId>.Parse(Principal.FindFirstValue(Claims.Site));

    public bool IsSignedIn => Principal.HasClaim(claim => claim.Type == Claims.Complete);

    public IReadOnlyList<string> RoleNames => [.. Claims.RolesOf(Principal)];

    /// <summary>How they want their screens; the defaults for somebody not signed in.</summary>
    public Preferences Preferences => http.HttpContext?.Features.Get<SessionFacts>()?.Preferences ?? new Preferences();

    /// <summary>Minutes until a screen left alone locks.</summary>
    public int IdleMinutes => (int)(http.HttpContext?.Features.Get<SessionFacts>()?.Idle.TotalMinutes ?? 10);

    public bool May(string permission) => IsSignedIn && roles.MayAny(Claims.RolesOf(Principal), permission);

    public Actor Actor => new(
        User,
        string.Join('+', Claims.RolesOf(Principal).Order()) is { Length: > 0 } named ? named : "anonymous",
        http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "local",
        Site);
}
