using Porchlight.Messaging.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;

namespace Porchlight.Messaging;

/// <summary>What the provider posts. Without its signature nothing is read; the answer tells nothing (RELIABILITY row 33).</summary>
internal static class MessagingWebhooks
{
    private const string Proof = "HMAC-SHA1 signature of the text provider over the address and the form";

    private static readonly Dictionary<string, MessageState> _states = new()
    {
        ["queued"] = MessageState.Queued,
        ["sending"] = MessageState.Queued,
        ["sent"] = MessageState.Sent,
        ["delivered"] = MessageState.Delivered,
        ["undelivered"] = MessageState.Failed,
        ["failed"] = MessageState.Failed,
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webhooks/messages/status", StatusAsync).OpenToAnyone("The text provider signs what it posts.")
            .ProvenBy(Proof).SafeToRepeat("A message's state only goes forward.").Audited("message.told");
        routes.MapPost("/webhooks/messages/in", ReceiveAsync).OpenToAnyone("The text provider signs what it posts.")
            .ProvenBy(Proof).SafeToRepeat("The provider's id of a text is taken once.").Audited("message.received");
    }

    private static async Task<IResult> StatusAsync(string? message, HttpRequest request, ProviderWebhook webhook, ICommandRunner runner, CancellationToken cancellationToken)
    {
        if (await webhook.ReadAsync(request, cancellationToken) is not { } told || !MessageId.TryParse(message, out var id)
            || !_states.TryGetValue(told.GetValueOrDefault("MessageStatus", ""), out var state))
        {
            return Results.BadRequest();
        }

        var (sid, why) = (told.GetValueOrDefault("MessageSid"), told.GetValueOrDefault("ErrorCode"));
        var operation = ProviderWebhook.OperationOf("message.status", id.ToString(), sid ?? "", $"{state}");
        await runner.RunAsync(new TellMessage(id, state, sid, why), operation, Actor.System("text provider"), cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> ReceiveAsync(HttpRequest request, ProviderWebhook webhook, ICommandRunner runner, CancellationToken cancellationToken)
    {
        if (await webhook.ReadAsync(request, cancellationToken) is not { } told || told.GetValueOrDefault("MessageSid") is not { Length: > 0 and <= 64 } sid)
        {
            return Results.BadRequest();
        }

        var stopped = told.GetValueOrDefault("OptOutType") == "STOP";
        var command = new ReceiveText(sid, told.GetValueOrDefault("From", ""), told.GetValueOrDefault("Body", ""), stopped);
        await runner.RunAsync(command, ProviderWebhook.OperationOf("message.in", sid), Actor.System("text provider"), cancellationToken);
        return Results.Text("<Response/>", "text/xml");
    }
}
