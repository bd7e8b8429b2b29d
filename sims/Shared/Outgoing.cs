namespace Porchlight.Sims;

/// <summary>What the product answered to a webhook; the status is null when it could not be reached or took over 5 s.</summary>
internal sealed record Answer(int? HttpStatus, string Body)
{
    public bool IsAccepted => HttpStatus is >= 200 and < 300;
}

/// <summary>The client that calls the product's webhooks: no proxy, no redirects.</summary>
internal static class Outgoing
{
    private const string Name = "outgoing";

    public static void AddOutgoing(this IServiceCollection services) =>
        services.AddHttpClient(Name, client => client.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    public static async Task<Answer> PostAsync(this IHttpClientFactory clients, HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            using var response = await clients.CreateClient(Name).SendAsync(request, stop);
            return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(stop));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return new(null, "");
        }
    }
}
