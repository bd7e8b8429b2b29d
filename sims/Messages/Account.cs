using System.Security.Cryptography;
using System.Text;

namespace Porchlight.Sims.Messages;

/// <summary>The customer's account: who may send, and the token that signs what the provider sends back.</summary>
internal sealed class Account(IConfiguration settings)
{
    public string Sid { get; } = settings["account-sid"] ?? "AC00000000000000000000000000000001";

    private readonly string _token = settings["auth-token"] ?? "messages-auth-token";

    public bool Accepts(string? authorization) =>
        authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sid}:{_token}"))}";

    /// <summary><c>X-Twilio-Signature</c> as the provider documents it: base64 of HMAC-SHA1 over the URL and the sorted parameters.</summary>
    public string Sign(string url, IReadOnlyDictionary<string, string> parameters) => Sign(_token, url, parameters);

    /// <summary>What someone without the token would send.</summary>
    public static string Forge(string url, IReadOnlyDictionary<string, string> parameters) => Sign("not the token", url, parameters);

    private static string Sign(string token, string url, IReadOnlyDictionary<string, string> parameters)
    {
        var text = new StringBuilder(url);
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

#pragma warning disable CA5350 // SHA-1 is what the provider's protocol asks for.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
