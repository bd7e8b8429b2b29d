using System.Security.Cryptography;
using System.Text;
using Porchlight.Platform.Commands;

namespace Porchlight.Messaging.Api;

/// <summary>
/// What the phone and text provider posts to us. It signs the address it was given and the form's fields (X-Twilio-Signature: base64 of
/// HMAC-SHA1 under the account's token over the address and the sorted names and values).
/// </summary>
public sealed class ProviderWebhook(IConfiguration settings)
{
    /// <summary>The form's fields when the signature holds, else null: then nothing is believed.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken = default)
    {
        if (!request.HasFormContentType || settings["Porchlight:Messages:AuthToken"] is not { Length: > 0 } token)
        {
            return null;
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        var expected = Encoding.ASCII.GetBytes(Sign(token, AddressOf(request), fields));
        var given = Encoding.ASCII.GetBytes(request.Headers["X-Twilio-Signature"].ToString());
        return CryptographicOperations.FixedTimeEquals(expected, given) ? fields : null;
    }

    /// <summary>The operation that stands for this event: a copy of it is the same operation and changes nothing.</summary>
    public static OperationId OperationOf(params string[] facts) =>
        new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))).AsSpan(0, 16)));

    // Our address as the provider knows it; what a proxy in front calls us does not count.
    private string AddressOf(HttpRequest request) =>
        $"{settings["Porchlight:PublicUrl"]?.TrimEnd('/')}{request.Path}{request.QueryString}";

    private static string Sign(string token, string address, IReadOnlyDictionary<string, string> fields)
    {
        var text = new StringBuilder(address);
        foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

#pragma warning disable CA5350 // SHA-1 is what the provider's protocol asks for.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
