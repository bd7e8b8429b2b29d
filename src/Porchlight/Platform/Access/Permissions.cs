using Microsoft.AspNetCore.Authorization;

namespace Porchlight.Platform.Access;

/// <summary>What an endpoint demands. Exactly one stands on every endpoint; a test fails for one without.</summary>
/// <param name="Permission">A name such as <c>scheduling.book</c>, granted to roles in <c>roles.csv</c>; null: see <paramref name="Openness"/>.</param>
public sealed record AccessMetadata(string? Permission, Openness Openness = Openness.Permission);

public enum Openness
{
    /// <summary>The named permission.</summary>
    Permission,

    /// <summary>Any fully signed-in person.</summary>
    SignedIn,

    /// <summary>Anybody: sign-in, health, assets. The list is short and a test holds it.</summary>
    Anyone,

    /// <summary>The administrator at the machine, through the data folder's socket.</summary>
    LocalSocket,
}

public static class PermissionExtensions
{
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AccessMetadata(permission)).RequireAuthorization(AccessSetup.PolicyOf(permission));

    public static TBuilder RequireSignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AccessMetadata(null, Openness.SignedIn)).RequireAuthorization(AccessSetup.SignedIn);

    /// <summary>Open to everybody, with the reason why.</summary>
    public static TBuilder OpenToAnyone<TBuilder>(this TBuilder endpoint, string because)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AccessMetadata(null, Openness.Anyone), because).AllowAnonymous();

    public static TBuilder LocalSocketOnly<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AccessMetadata(null, Openness.LocalSocket)).RequireAuthorization(AccessSetup.LocalSocket);
}
