using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Porchlight.Messaging.Api;

namespace Porchlight.Messaging;

/// <summary>What the provider, or the mail server, said to one message.</summary>
internal abstract record SendingAnswer
{
    public sealed record Taken(string? Sid) : SendingAnswer;

    /// <param name="Code">The provider's number for it.</param>
    public sealed record Refused(string Code) : SendingAnswer;

    public sealed record TryLater(string Why) : SendingAnswer;
}

/// <summary>The text provider's Messages resource (2010-04-01). The provider does not know a text sent twice: the second try asks first.</summary>
internal sealed class TextProvider(IHttpClientFactory clients, IConfiguration settings)
{
    private string? Account => settings["Porchlight:Messages:AccountSid"];

    public bool IsSetUp => settings["Porchlight:Messages:Url"] is { Length: > 0 } && Account is { Length: > 0 };

    public async Task<SendingAnswer> SendAsync(Message message, bool mayHaveBeenSent, Func<string, Task<bool>> isOther, CancellationToken cancellationToken)
    {
        using var client = Client();
        if (mayHaveBeenSent && await FindAsync(client, message, isOther, cancellationToken) is { } sid)
        {
            return new SendingAnswer.Taken(sid);
        }

        using var content = new FormUrlEncodedContent(Fields(message));
        using var answer = await client.PostAsync(new Uri("Messages.json", UriKind.Relative), content, cancellationToken);
        if ((int)answer.StatusCode is >= 500 or 429)
        {
            return new SendingAnswer.TryLater($"{(int)answer.StatusCode}");
        }

        using var said = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), default, cancellationToken);
        return answer.IsSuccessStatusCode
            ? new SendingAnswer.Taken(said.RootElement.GetProperty("sid").GetString())
            : new SendingAnswer.Refused(said.RootElement.TryGetProperty("code", out var code) ? code.ToString() : $"{(int)answer.StatusCode}");
    }

    private Dictionary<string, string> Fields(Message message)
    {
        var fields = new Dictionary<string, string>
        {
            ["From"] = settings["Porchlight:Messages:From"] ?? "",
            ["To"] = message.Party.Reveal(),
            ["Body"] = message.Body.Reveal(),
        };
        // Our message's id in the address: the first word may come before the answer that tells the provider's id.
        if (settings["Porchlight:PublicUrl"] is { Length: > 0 } ours)
        {
            fields["StatusCallback"] = $"{ours.TrimEnd('/')}/webhooks/messages/status?message={message.Id}";
        }

        return fields;
    }

    private async Task<string?> FindAsync(HttpClient client, Message message, Func<string, Task<bool>> isOther, CancellationToken cancellationToken)
    {
        var query = $"Messages.json?To={Uri.EscapeDataString(message.Party.Reveal())}&From={Uri.EscapeDataString(settings["Porchlight:Messages:From"] ?? "")}";
        using var said = JsonDocument.Parse(await client.GetStringAsync(new Uri(query, UriKind.Relative), cancellationToken));
        foreach (var text in said.RootElement.GetProperty("messages").EnumerateArray())
        {
            var sid = text.GetProperty("sid").GetString()!;
            if (text.GetProperty("body").GetString() == message.Body.Reveal() && !await isOther(sid))
            {
                return sid;
            }
        }

        return null;
    }

    private HttpClient Client()
    {
        var client = clients.CreateClient("messages");
        client.BaseAddress = new Uri($"{settings["Porchlight:Messages:Url"]!.TrimEnd('/')}/2010-04-01/Accounts/{Account}/");
        client.Timeout = TimeSpan.FromSeconds(15);
        var password = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Account}:{settings["Porchlight:Messages:AuthToken"]}"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", password);
        return client;
    }
}
