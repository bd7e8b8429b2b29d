using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Porchlight.Platform.Access;

namespace Porchlight.Tests;

/// <summary>People and sessions as the sign-in would leave them, without typing passwords in every test.</summary>
internal static class TestSession
{
    public static Session Open(Desk desk, string role, SiteId? site = null, bool complete = true, bool ended = false, UserId? user = null)
    {
        var added = new StaffUser { UserName = $"test.{Guid.CreateVersion7():n}", Name = $"Test {role}", Roles = role.Replace('+', ' '), HomeSite = site };
        var session = new Session
        {
            Id = SessionId.New(),
            User = user ?? added.Id,
            CreatedAt = desk.Clock.GetCurrentInstant(),
            LastSeen = desk.Clock.GetCurrentInstant(),
            EndsAt = desk.Clock.GetCurrentInstant() + Duration.FromHours(12),
            EndedAt = ended ? desk.Clock.GetCurrentInstant() : null,
            Complete = complete,
            How = "password+totp",
            Origin = "127.0.0.1",
            Site = site,
        };
        desk.Runner.WriteAsync(write =>
        {
            if (user is null)
            {
                write.Db.Add(added);
            }

            write.Db.Add(session);
            return Task.FromResult(default(Done));
        }).GetAwaiter().GetResult();
        return session;
    }

    public static string CookieOf(Desk desk, Session session)
    {
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var options = desk.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        List<Claim> claims = [new(Claims.Session, session.Id.ToString()), new(Claims.User, session.User.ToString())];
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, scheme)), scheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }
}
