using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;

namespace Porchlight.Tests.Architecture;

/// <summary>One method of one route of the running program, with what it declares about itself.</summary>
internal sealed record Exposed(string Method, string Template, RouteEndpoint Endpoint)
{
    public string Row => $"{Method} {Template}";

    public AccessMetadata? Access => Endpoint.Metadata.GetMetadata<AccessMetadata>();

    public AuditedMetadata? Audited => Endpoint.Metadata.GetMetadata<AuditedMetadata>();

    public bool IsUnsafe => Method is not ("GET" or "HEAD" or "OPTIONS");

    /// <summary>Who it says it lets in, in the words of the matrix.</summary>
    public string Needs => Access switch
    {
        null => "?",
        { Openness: Openness.Permission } => Access.Permission!,
        { Openness: Openness.SignedIn } => "signed-in",
        { Openness: Openness.LocalSocket } => "local-socket",
        _ => "anyone",
    };

    /// <summary>Every method of every route: an endpoint for which no method is named answers all of them, and counts as GET and POST.</summary>
    public static IReadOnlyList<Exposed> By(Desk desk) =>
    [
        .. desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
                .Select(method => new Exposed(method, "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/'), endpoint)))
            .DistinctBy(exposed => exposed.Row)
            .OrderBy(exposed => exposed.Template, StringComparer.Ordinal).ThenBy(exposed => exposed.Method, StringComparer.Ordinal),
    ];
}
