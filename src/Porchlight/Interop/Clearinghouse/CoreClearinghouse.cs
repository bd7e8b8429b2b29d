using System.Globalization;
using System.Text;
using NodaTime;
using Porchlight.X12;

namespace Porchlight.Clearinghouse;

/// <summary>The CAQH CORE envelope over HTTP, binding A: MIME multipart (CORE C2.2.0; x12.md §5.1).</summary>
internal sealed class CoreClearinghouse(IHttpClientFactory clients, ClearinghouseSettings settings, IClock clock) : IClearinghouse
{
    public const string ClientName = "clearinghouse";

    public async Task<Carried> AskAsync(byte[] interchange, Guid payloadId, CancellationToken cancellationToken)
    {
        if (settings.Url is null)
        {
            return new Carried.Unreachable(null);
        }

        var (body, contentType) = CoreMultipart.Write(new CoreEnvelope
        {
            PayloadType = CoreEnvelope.EligibilityRequest,
            PayloadId = payloadId.ToString(),
            TimeStamp = clock.GetCurrentInstant().ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture),
            SenderId = settings.SenderId,
            ReceiverId = settings.ReceiverId,
            UserName = settings.User,
            Password = settings.Password,
            Payload = Encoding.UTF8.GetString(interchange),
        });
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var answer = await client.PostAsync(settings.Url, content, cancellationToken);
            return answer.IsSuccessStatusCode
                ? Open(await answer.Content.ReadAsByteArrayAsync(cancellationToken), answer.Content.Headers.ContentType?.ToString())
                : new Carried.Unreachable((int)answer.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Carried.Silent();
        }
        catch (HttpRequestException)
        {
            return new Carried.Unreachable(null);
        }
    }

    private static Carried.Answered Open(byte[] body, string? contentType) => CoreMultipart.Read(body, contentType) is { } envelope
        ? new Carried.Answered(Encoding.UTF8.GetBytes(envelope.Payload), envelope.PayloadType, envelope.PayloadId, envelope.ErrorCode)
        : new Carried.Answered(body, "", "", null);
}
