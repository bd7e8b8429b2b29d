using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Connections.Features;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;

namespace Porchlight.Platform.Cli;

/// <summary>
/// Verbs that write while the server runs are sent to it over its Unix socket. Who can open the socket owns the data folder, so the file's
/// rights are the sign-in; no address on the network reaches these endpoints.
/// </summary>
internal static class LocalSocket
{
    /// <summary>Marks requests that came through the socket.</summary>
    public static void UseLocalSocket(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket.LocalEndPoint is UnixDomainSocketEndPoint)
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Claims.LocalSocket, "1"), new Claim(Claims.Role, "local")], "socket"));
        }

        return next(context);
    });

    public static void MapVerbs(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/local/verbs/{verb}", RunAsync).LocalSocketOnly().Audited("verb.run").DisableAntiforgery()
            .SafeToRepeat("Each verb says for itself what twice means; an import run twice adds nothing.");

    /// <summary>Asks the running server to do it. The answer is its output, then its exit code on a line of its own.</summary>
    public static async Task<int> SendAsync(string folder, string verb, string[] arguments, CancellationToken cancellationToken)
    {
        var socket = DataFolder.SocketOf(folder);
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
                return new NetworkStream(connection, ownsSocket: true);
            },
        };
#pragma warning disable RS0030 // A process of one request has no factory.
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://localhost/local/verbs/{verb}")) { Content = JsonContent.Create(arguments) };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        var code = 1;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("exit:", StringComparison.Ordinal))
            {
                code = int.Parse(line[5..], System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                Console.WriteLine(line);
            }
        }

        return code;
    }

    private static async Task RunAsync(string verb, string[] arguments, HttpContext http, IEnumerable<IWritingVerb> verbs)
    {
        if (verbs.FirstOrDefault(found => found.Name == verb) is not { } found)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        await using var output = new StreamWriter(http.Response.Body) { AutoFlush = false };
        var code = await found.RunAsync(arguments, output, http.RequestAborted);
        await output.WriteAsync($"\nexit:{code}\n");
    }
}
