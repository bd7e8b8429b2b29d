using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Porchlight.Platform.Access;

namespace Porchlight.Bench;

/// <summary>A browser without a screen: signs in, follows the desk's own links, and weighs what comes over the wire.</summary>
internal sealed partial class BenchClient : IDisposable
{
    private readonly HttpClient _http;

    private string? _token;

    private BenchClient(HttpClient http) => _http = http;

    public static async Task<BenchClient> SignInAsync(string url, BenchServer.SignIn signIn, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // A measuring process has no factory; bodies are kept as they travel, to be weighed.
        var client = new BenchClient(new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(url) });
#pragma warning restore RS0030
        await client.PostAsync("/signin", new() { ["user"] = signIn.User, ["password"] = signIn.Password }, cancellationToken);
        var code = Totp.CodeAt(Totp.FromBase32(signIn.TotpSecret), NodaTime.Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        var page = await client.PostAsync("/signin/code", new() { ["code"] = code }, cancellationToken);
        // A refused sign-in is a page too, and a fast one: it must not be what is measured.
        return page.StatusCode == HttpStatusCode.OK && page.RequestMessage?.RequestUri?.AbsolutePath.StartsWith("/signin", StringComparison.Ordinal) is false
            ? client
            : throw new InvalidOperationException($"Signing in was answered with {(int)page.StatusCode} and no page of the desk.");
    }

    /// <summary>Every desk page there is, with people and visits of today where one is named.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync(CancellationToken cancellationToken)
    {
        var desk = await TextAsync("/desk", cancellationToken);
        var patient = PatientLink().Match(desk).Value;
        var visit = CheckInLink().Match(desk).Value;
        string[] pages = ["/desk", "/desk/today", "/day", patient, visit, "/patients/new", "/coverage", "/payments", "/calls", "/messages", "/records", "/lobby", "/work"];
        return [.. pages.Where(page => page.Length > 0)];
    }

    public async Task GetAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(path, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{Anonymous(path)} answered {(int)answer.StatusCode}.");
        }

        await answer.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>What the search box asks at a pause in the typing. Returns the weight of the answer in KB.</summary>
    public async Task<double> SearchAsync(string typed, CancellationToken cancellationToken)
    {
        _token ??= Token().Match(await TextAsync("/desk", cancellationToken)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["q"] = typed, ["__RequestVerificationToken"] = _token });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/search") { Content = content };
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        request.Headers.Add("HX-Request", "true");
        using var answer = await _http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Searching answered {(int)answer.StatusCode}.");
        }

        return (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).LongLength / 1024.0;
    }

    /// <summary>The page and everything it links or imports, compressed as sent. Fonts count once; what loads on demand does not.</summary>
    public async Task<double> FirstLoadKbAsync(string path, CancellationToken cancellationToken)
    {
        var page = await TextAsync(path, cancellationToken);
        var (weight, seen) = (await WeighAsync(path, cancellationToken), new HashSet<string>());
        var waiting = new Queue<string>(Asset().Matches(page).Select(match => match.Groups[1].Value.Split('#')[0]));
        while (waiting.TryDequeue(out var asset))
        {
            if (!seen.Add(asset))
            {
                continue;
            }

            weight += await WeighAsync(asset, cancellationToken);
            if (asset.EndsWith(".js", StringComparison.Ordinal) && !asset.Contains("/lib/", StringComparison.Ordinal))
            {
                foreach (Match import in Import().Matches(await TextAsync(asset, cancellationToken)))
                {
                    waiting.Enqueue(new Uri(new Uri(_http.BaseAddress!, asset), import.Groups[1].Value).AbsolutePath);
                }
            }
        }

        return weight / 1024.0;
    }

    /// <summary>The heaviest of the regions that acts replace.</summary>
    public async Task<double> LargestActKbAsync(CancellationToken cancellationToken)
    {
        var weights = new List<double> { await SearchAsync("dia", cancellationToken) };
        foreach (var region in (string[])["/desk/today", "/work/mine", "/palette"])
        {
            weights.Add(await WeighAsync(region, cancellationToken) / 1024.0);
        }

        return weights.Max();
    }

    /// <summary>The path without the ids in it.</summary>
    public static string Anonymous(string path) => Id().Replace(path, "{id}");

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        fields["__RequestVerificationToken"] = Token().Match(await TextAsync(path, cancellationToken)).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
    }

    private async Task<long> WeighAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(path, cancellationToken);
        return (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).LongLength;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        return await _http.SendAsync(request, cancellationToken);
    }

    private async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(path, cancellationToken);
        var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(body, CompressionMode.Decompress) : body);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    [GeneratedRegex("/patients/[0-9a-f]{32}")]
    private static partial Regex PatientLink();

    [GeneratedRegex("/checkin/[0-9a-f]{32}")]
    private static partial Regex CheckInLink();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Id();

    [GeneratedRegex("(?:<link rel=\"(?:stylesheet|preload|icon)\" href|<script[^>]* src|<use href)=\"([^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("(?:from|import)\\s*\\(?['\"](\\.[^'\"]+)['\"]")]
    private static partial Regex Import();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
