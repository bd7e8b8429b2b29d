using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Porchlight.Payments.Api;
using Porchlight.Platform.Commands;

namespace Porchlight.Payments;

/// <summary>
/// POST /webhooks/terminal: the processor tells an outcome. Believed only with a fresh signature over the bytes as sent; the event's id is
/// the operation, so that a repeated event is heard once.
/// </summary>
internal static class TerminalWebhook
{
    private const string SignatureHeader = "Terminal-Signature";
    private const int LongestBody = 16 * 1024;
    private static readonly Duration _freshness = Duration.FromMinutes(5);

    public static async Task<IResult> HearAsync(HttpRequest request, ICommandRunner runner, IConfiguration configuration, IClock clock, CancellationToken cancellationToken)
    {
        // Not a message of the processor's at all, rather than one that is not believed.
        if (request.ContentLength is null or > LongestBody || request.Headers[SignatureHeader].Count == 0)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var secret = configuration["Porchlight:Terminal:WebhookSecret"];
        if (!IsSigned(request.Headers[SignatureHeader].ToString(), body.ToArray(), secret, clock.GetCurrentInstant()))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (Read(body.ToArray()) is not { Payment: { } word, Id: { Length: > 0 and <= 80 } id } || IId<IntentId>.Parse(word.Reference) is not { } intent)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var heard = new HeardEvent(id, Encoding.UTF8.GetString(body.ToArray()));
        // Whatever the answer is, it was heard: a refusal is audited and asking again would not change it.
        await runner.RunAsync(
            new HearTerminal(intent, word, CardIntents.NotAsked, heard), LedgerKeys.OperationOf(id), Actor.System("card terminal"), CancellationToken.None);
        return Results.NoContent();
    }

    /// <summary><c>t=SECONDS,v1=HEX</c>: HMAC-SHA256 under the secret over <c>SECONDS.BODY</c>, not older or newer than five minutes.</summary>
    internal static bool IsSigned(string header, byte[] body, string? secret, Instant now)
    {
        var parts = header.Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0].Trim(), part => part[1].Trim());
        if (string.IsNullOrEmpty(secret) || parts["t"].FirstOrDefault() is not { } at
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799
            || Magnitude(now - Instant.FromUnixTimeSeconds(seconds)) > _freshness)
        {
            return false;
        }

        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{at}."), .. body]);
        return parts["v1"].Any(signature => IsSame(signature, expected));
    }

    private static Duration Magnitude(Duration duration) => duration < Duration.Zero ? -duration : duration;

    private static bool IsSame(string signature, byte[] expected)
    {
        var given = new byte[expected.Length];
        return Convert.FromHexString(signature, given, out _, out var written) == System.Buffers.OperationStatus.Done
            && written == expected.Length && signature.Length == expected.Length * 2 && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private static TerminalMessage? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<TerminalMessage>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record TerminalMessage(string? Id, TerminalWord? Payment);
}
