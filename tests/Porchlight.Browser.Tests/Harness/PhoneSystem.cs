using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Porchlight.Browser.Tests;

/// <summary>The phone system's word that somebody rings, signed as it signs (sims/Messages/README.md, "Signature").</summary>
internal static class PhoneSystem
{
    private const string Token = "messages-auth-token";

    public static async Task RingAsync(string url, string from, string line)
    {
        var address = $"{url.TrimEnd('/')}/webhooks/calls";
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["CallSid"] = $"CA{Guid.NewGuid():n}",
            ["CallStatus"] = "ringing",
            ["From"] = from,
            ["To"] = line,
        };
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("X-Twilio-Signature", Sign(address + string.Concat(fields.Select(field => field.Key + field.Value))));
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    [SuppressMessage("Security", "CA5350", Justification = "What the provider's protocol asks for.")]
    private static string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(Token), Encoding.UTF8.GetBytes(text)));
}
