using System.Collections.Concurrent;

namespace Porchlight.Sims.Messages;

internal sealed record Delivery(string Url, bool Forged, IReadOnlyDictionary<string, string> Parameters, int? HttpStatus);

/// <summary>
/// Posts form-encoded, signed webhooks. Like the provider by default it tries once: a sender who missed a status callback asks
/// for the message. The idempotency token is the same for every copy of one event.
/// </summary>
internal sealed class WebhookPoster(IHttpClientFactory clients, Account account, Seed seed)
{
    private readonly ConcurrentQueue<Delivery> _deliveries = [];

    public IReadOnlyCollection<Delivery> Deliveries => _deliveries;

    public async Task<Answer> PostAsync(string url, IReadOnlyDictionary<string, string> parameters, CancellationToken stop, bool forged = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(parameters) };
        request.Headers.Add("X-Twilio-Signature", forged ? Account.Forge(url, parameters) : account.Sign(url, parameters));
        request.Headers.Add("I-Twilio-Idempotency-Token", seed.Hex(string.Join('/', parameters.Values), 32));
        var answer = await clients.PostAsync(request, stop);
        _deliveries.Enqueue(new(url, forged, parameters, answer.HttpStatus));
        return answer;
    }

    public void Clear() => _deliveries.Clear();
}
