using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Porchlight.Platform.Audit;

namespace Porchlight.Platform.Access;

internal static class AccessSetup
{
    public const string SignedIn = "signed-in";
    public const string LocalSocket = "local-socket";

    /// <summary>OWASP's figure for PBKDF2-HMAC-SHA256; Identity's hasher takes SHA-512, which costs a guesser more at the same count.</summary>
    private const int PasswordIterations = 600_000;

    public static string PolicyOf(string permission) => $"may:{permission}";

    /// <summary>Denies twice: an endpoint without metadata meets the fallback policy, one with a bare [Authorize] the default policy.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Who>();
        services.AddScoped<Shown>();
        services.AddSingleton<Roles>(_ => Roles.Load());
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Denials>();
        services.AddAuthorization();
        services.AddSingleton<AuthenticatorTime>();
        services.AddSingleton<Sessions>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<FrontDoor>();
        services.AddScoped<ChoosePreferences>();
        services.AddScoped<SitePage>();
        services.AddSignInPace();
        var address = Uri.TryCreate(configuration["Porchlight:PublicUrl"], UriKind.Absolute, out var known) ? known : null;
        var https = address?.Scheme == Uri.UriSchemeHttps;
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(cookie => SessionCookie.Configure(cookie, https));
        services.AddAntiforgery(forgery =>
        {
            forgery.HeaderName = "RequestVerificationToken";
            forgery.Cookie.Name = https ? "__Host-porchlight-form" : "porchlight-form";
            forgery.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        AddIdentity(services, configuration["Porchlight:PasskeyDomain"] ?? address?.Host);
        return services;
    }

    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapPasskeys();
        routes.MapLock();
        routes.MapAccount();
        routes.MapSite();
    }

    private static void AddIdentity(IServiceCollection services, string? passkeyDomain)
    {
        services.AddIdentityCore<StaffUser>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3).AddUserStore<StaffStore>();
        services.AddScoped<IPasskeyHandler<StaffUser>, PasskeyHandler<StaffUser>>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordIterations);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Browsers give passkeys to a name only, and to localhost; null means the name that was asked for.
            passkeys.ServerDomain = passkeyDomain;
            // It stands for both factors, so its owner must have shown themselves to it.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(Roles roles) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && roles.MayAny(Claims.RolesOf(context.User), requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
