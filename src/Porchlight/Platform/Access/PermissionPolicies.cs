using Microsoft.AspNetCore.Authorization;

namespace Porchlight.Platform.Access;

/// <summary>Makes a policy of a permission's name; everything else, the default and the fallback among it, denies.</summary>
internal sealed class PermissionPolicies(Roles roles) : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy _deny = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();

    // A session whose second factor is still open carries no role and no complete mark; a kiosk's or an interface's role is no staff role.
    private readonly AuthorizationPolicy _signedIn = new AuthorizationPolicyBuilder().RequireClaim(Claims.Complete).RequireClaim(Claims.Role, roles.Names).Build();

    private static readonly AuthorizationPolicy _local = new AuthorizationPolicyBuilder().RequireClaim(Claims.LocalSocket).Build();

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult<AuthorizationPolicy?>(policyName switch
    {
        AccessSetup.SignedIn => _signedIn,
        AccessSetup.LocalSocket => _local,
        _ when policyName.StartsWith("may:", StringComparison.Ordinal) => new AuthorizationPolicyBuilder()
            .RequireClaim(Claims.Complete).AddRequirements(new PermissionRequirement(policyName[4..])).Build(),
        _ => _deny,
    });

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(_deny);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(_deny);
}
