using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using NodaTime;

namespace Porchlight.Platform.Access;

/// <summary>The cookie names a session, and each request is that session's person as the database has them now.</summary>
internal sealed class SessionCookie(Sessions sessions, IClock clock) : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var facts = IId<SessionId>.Parse(context.Principal?.FindFirstValue(Claims.Session)) is { } id ? await sessions.FindAsync(id) : null;
        if (facts is null || facts.IsOver || clock.GetCurrentInstant() >= facts.EndsAt)
        {
            context.RejectPrincipal();
            return;
        }

        context.HttpContext.Features.Set(facts);
        context.ReplacePrincipal(PrincipalOf(facts));
    }

    // Who is sent where is decided in one place: see Denials.
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    public static Task IssueAsync(HttpContext http, SessionId session, UserId user) => http.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(Claims.Session, session.ToString()), new Claim(Claims.User, user.ToString())], Scheme)));

    public static void Configure(CookieAuthenticationOptions cookie, bool https)
    {
        cookie.EventsType = typeof(SessionCookie);
        // The prefix makes the browser hold the cookie to this host, to HTTPS and to the whole site (RFC 6265bis §4.1.3).
        cookie.Cookie.Name = https ? "__Host-porchlight" : "porchlight";
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The session row ends it sooner; this only keeps an old cookie from being believed for ever.
        cookie.ExpireTimeSpan = TimeSpan.FromHours(24);
        cookie.SlidingExpiration = false;
    }

    private static ClaimsPrincipal PrincipalOf(SessionFacts facts)
    {
        List<Claim> claims =
        [
            new(Claims.Session, facts.Id.ToString()),
            new(Claims.User, facts.User.ToString()),
            new(Claims.Name, facts.Name),
        ];
        if (facts.Site is { } site)
        {
            claims.Add(new Claim(Claims.Site, site.ToString()));
        }

        if (facts.Complete)
        {
            claims.Add(new Claim(Claims.Complete, "1"));
            claims.AddRange(facts.Roles.Select(role => new Claim(Claims.Role, role)));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
    }
}
