using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Porchlight.Payments;

/// <summary>
/// The processor's cloud API of a semi-integrated terminal: we send an amount and a reference, the device reads the card. A word from here
/// is never an exception: silence is a word too.
/// </summary>
internal sealed class CardTerminal(IHttpClientFactory http, IConfiguration configuration)
{
    public const string Client = "terminal";

    // The order is answered at once; the outcome comes later. Who does not answer in ten seconds may have charged or not.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Uri? Address => Uri.TryCreate(configuration["Porchlight:Terminal:Url"], UriKind.Absolute, out var address) ? address : null;

    public bool IsConfigured => Address is not null;

    public Task<TerminalWord> OrderAsync(CardIntent intent, CancellationToken cancellationToken)
    {
        var order = new { reference = intent.Id.ToString(), amountCents = intent.Amount.Cents, currency = Money.Currency, terminalId = intent.Reader };
        return SayAsync(intent.Id.ToString(), HttpMethod.Post, "v1/payments", JsonContent.Create(order), cancellationToken);
    }

    public Task<TerminalWord> AskAsync(string reference, CancellationToken cancellationToken) =>
        SayAsync(reference, HttpMethod.Get, $"v1/payments/{reference}", null, cancellationToken);

    /// <summary>Asks it to stop waiting for a card. When it was settled before, the answer is how.</summary>
    public Task<TerminalWord> CancelAsync(string reference, CancellationToken cancellationToken) =>
        SayAsync(reference, HttpMethod.Post, $"v1/payments/{reference}/cancel", null, cancellationToken);

    /// <summary>Asks it to take an approved charge back. Asked twice it does it once; when it will not, the answer is how the charge stands.</summary>
    public Task<TerminalWord> VoidAsync(string reference, CancellationToken cancellationToken) =>
        SayAsync(reference, HttpMethod.Post, $"v1/payments/{reference}/void", null, cancellationToken);

    private async Task<TerminalWord> SayAsync(string reference, HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        if (Address is not { } address)
        {
            return TerminalWord.Of(reference, TerminalWord.Unavailable);
        }

        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", configuration["Porchlight:Terminal:Key"]);
        try
        {
            using var client = http.CreateClient(Client);
            client.Timeout = Patience;
            using var answer = await client.SendAsync(request, cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.ServiceUnavailable => TerminalWord.Of(reference, TerminalWord.Unavailable),
                HttpStatusCode.NotFound => TerminalWord.Of(reference, TerminalWord.NotFound),
                (>= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices) or HttpStatusCode.Conflict => await answer.Content.ReadFromJsonAsync<TerminalWord>(cancellationToken) ?? TerminalWord.Of(reference, TerminalWord.Silent),
                _ => TerminalWord.Of(reference, TerminalWord.Silent),
            };
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return TerminalWord.Of(reference, TerminalWord.Silent);
        }
    }
}
