using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Porchlight.Tests.Architecture;

/// <summary>One browser, device or program for each column of the matrix, with a session as the column says.</summary>
internal sealed class Principals : IDisposable
{
    private static readonly HashSet<string> _withoutSession = ["anonymous", "link_holder", "local_socket"];
    private readonly ConcurrentDictionary<string, Lazy<string>> _cookies = [];
    private readonly Desk _desk;
    private readonly HttpClient _http;
    private readonly HttpClient _socket;

    private Principals(Desk desk)
    {
        _desk = desk;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(desk.Address) };
        _socket = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (_, token) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(desk.SocketFile), token);
                return new NetworkStream(connection, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri("http://localhost") };
    }

    public static Principals Of(Desk desk) => new(desk);

    /// <param name="ofItsOwn">With a session of its own, for some of the allowed ones end or lock it; what is denied touches none.</param>
    public async Task<Answer> SendAsync(string principal, Exposed exposed, bool ofItsOwn)
    {
        var path = PathOf(exposed.Endpoint.RoutePattern);
        using var request = new HttpRequestMessage(new HttpMethod(exposed.Method), path);
        if (exposed.IsUnsafe)
        {
            request.Content = exposed.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is { } types && types.Contains("application/json")
                ? new StringContent("[]", Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent([new("op", OperationId.New().ToString())]);
        }

        if (!_withoutSession.Contains(principal))
        {
            request.Headers.Add("Cookie", ofItsOwn ? CookieOf(principal) : _cookies.GetOrAdd(principal, named => new Lazy<string>(() => CookieOf(named))).Value);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var answer = await (principal == "local_socket" ? _socket : _http).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        return new Answer(path, answer.StatusCode, answer.Headers.Location?.ToString() ?? "");
    }

    public void Dispose()
    {
        _http.Dispose();
        _socket.Dispose();
    }

    private string CookieOf(string principal) => TestSession.CookieOf(_desk, TestSession.Open(
        _desk,
        principal switch
        {
            "revoked_session" or "no_second_factor" => "psr+lead+admin+privacy",
            _ => principal,
        },
        complete: principal != "no_second_factor",
        ended: principal == "revoked_session"));

    /// <summary>A path that the route takes: an unknown id where an id stands, and something plausible elsewhere.</summary>
    private static string PathOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => ValueOf(pattern, parameter),
            _ => "",
        }))));

    private static string ValueOf(RoutePattern pattern, RoutePatternParameterPart parameter) =>
        pattern.ParameterPolicies.TryGetValue(parameter.Name, out var policies) && policies.Any(policy => policy.Content is "int" or "long") ? "1"
        : parameter.Name.Contains("date", StringComparison.OrdinalIgnoreCase) || parameter.Name == "day" ? "2026-11-24"
        : Guid.CreateVersion7().ToString("n");
}
