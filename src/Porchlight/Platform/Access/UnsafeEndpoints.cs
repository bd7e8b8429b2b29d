using Microsoft.AspNetCore.Antiforgery;

namespace Porchlight.Platform.Access;

/// <summary>An unsafe endpoint that no browser form calls says how its caller is proven: a signature, a bearer token.</summary>
public sealed record CallerProof(string How);

/// <summary>An unsafe endpoint without an operation id says why sending it twice is the same as once.</summary>
public sealed record SafeToRepeat(string Because);

public static class UnsafeEndpointExtensions
{
    /// <summary>For webhooks and interfaces: no cookie is believed there, so there is nothing to forge.</summary>
    public static TBuilder ProvenBy<TBuilder>(this TBuilder endpoint, string how)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new CallerProof(how)).DisableAntiforgery();

    public static TBuilder SafeToRepeat<TBuilder>(this TBuilder endpoint, string because)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new SafeToRepeat(because));

    /// <summary>For an unsafe endpoint that binds no form (those that do are checked by binding): the token comes in the header.</summary>
    public static RouteHandlerBuilder RequireAntiforgery(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new RequireAntiforgeryTokenAttribute());

    /// <summary>A form, or a request that needs the token, ends here without it, before anything reads it.</summary>
    public static void UseFormToken(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
