using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Porchlight.Sims.Terminal;

internal sealed record Webhook(string Id, string Type, DateTimeOffset CreatedAt, Payment Payment);

/// <summary>One attempt to deliver an event. <paramref name="HttpStatus"/> is null when the merchant could not be reached.</summary>
internal sealed record Delivery(string EventId, string Reference, PaymentStatus Status, string Kind, int Attempt, int? HttpStatus);

/// <summary>
/// Posts signed events to the merchant. <c>Terminal-Signature: t=SECONDS,v1=HEX</c>, where HEX is HMAC-SHA256 under the webhook
/// secret over <c>SECONDS + "." + body</c>. Not answered with 2xx, an event comes again after 1, 4 and 16 s with the same id.
/// </summary>
internal sealed class WebhookSender(
    IHttpClientFactory clients, Seed seed, TimeProvider time, IConfiguration settings, IOptions<JsonOptions> json)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(16)];
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(settings["webhook-secret"] ?? "terminal-webhook-secret");
    private readonly ConcurrentQueue<Delivery> _deliveries = [];

    public string? CallbackUrl { get; set; } = settings["callback"];

    public IReadOnlyCollection<Delivery> Deliveries => _deliveries;

    public async Task SendAsync(Payment payment, CancellationToken stop)
    {
        for (var attempt = 1; attempt <= Waits.Length; attempt++)
        {
            await Task.Delay(Waits[attempt - 1], stop);
            if (await PostAsync(payment, _secret, time.GetUtcNow(), "genuine", attempt, stop))
            {
                return;
            }
        }
    }

    /// <summary>An event by someone who knows the address and the format, but not the secret.</summary>
    public Task SendForgedAsync(Payment payment, CancellationToken stop) =>
        PostAsync(payment, Encoding.UTF8.GetBytes("not the secret"), time.GetUtcNow(), "forged", 1, stop);

    /// <summary>An event caught an hour ago and played back: rightly signed, too old to be true.</summary>
    public Task SendStaleAsync(Payment payment, CancellationToken stop) =>
        PostAsync(payment, _secret, time.GetUtcNow().AddHours(-1), "stale", 1, stop);

    public void Clear() => _deliveries.Clear();

    private async Task<bool> PostAsync(Payment payment, byte[] secret, DateTimeOffset at, string kind, int attempt, CancellationToken stop)
    {
        if (CallbackUrl is not { Length: > 0 } url)
        {
            return true;
        }

        var id = $"evt_{seed.Hex($"event/{payment.Reference}/{payment.Status}", 24)}";
        var body = JsonSerializer.Serialize(new Webhook(id, "payment.updated", at, payment), json.Value.SerializerOptions);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Terminal-Signature", Sign(secret, at, body));
        var answer = await clients.PostAsync(request, stop);
        _deliveries.Enqueue(new(id, payment.Reference, payment.Status, kind, attempt, answer.HttpStatus));
        return answer.IsAccepted;
    }

    private static string Sign(byte[] secret, DateTimeOffset at, string body)
    {
        var seconds = at.ToUnixTimeSeconds();
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{seconds}.{body}")))}";
    }
}
