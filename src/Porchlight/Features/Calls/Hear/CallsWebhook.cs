using Porchlight.Messaging.Api;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;

namespace Porchlight.Calls;

/// <summary>POST /webhooks/calls: the phone system's word for each change of a call. Unsigned, nothing is believed; the answer tells nothing.</summary>
internal static class CallsWebhook
{
    private static readonly Dictionary<string, CallState> _states = new()
    {
        ["queued"] = CallState.Ringing,
        ["ringing"] = CallState.Ringing,
        ["in-progress"] = CallState.Talking,
        ["completed"] = CallState.Ended,
        ["canceled"] = CallState.Ended,
        ["busy"] = CallState.Ended,
        ["failed"] = CallState.Ended,
        ["no-answer"] = CallState.Ended,
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/calls", HearAsync).OpenToAnyone("The phone system signs what it posts.")
            .ProvenBy("HMAC-SHA1 signature of the phone system over the address and the form")
            .SafeToRepeat("A call's state only goes forward.").Audited("call.heard");

    private static async Task<IResult> HearAsync(HttpRequest request, ProviderWebhook webhook, ICommandRunner runner, CancellationToken cancellationToken)
    {
        if (await webhook.ReadAsync(request, cancellationToken) is not { } told
            || told.GetValueOrDefault("CallSid") is not { Length: > 0 and <= 64 } sid
            || !_states.TryGetValue(told.GetValueOrDefault("CallStatus", ""), out var state))
        {
            return Results.BadRequest();
        }

        var command = new HearCall(sid, Short(told, "From"), Short(told, "To"), state);
        var operation = ProviderWebhook.OperationOf("call", sid, $"{state}");
        await runner.RunAsync(command, operation, Actor.System("phone system"), cancellationToken);
        return Results.Text("<Response/>", "text/xml");
    }

    private static string Short(IReadOnlyDictionary<string, string> told, string field) =>
        told.GetValueOrDefault(field, "") is var value && value.Length > 40 ? value[..40] : value;
}
