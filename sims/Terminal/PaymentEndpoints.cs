namespace Porchlight.Sims.Terminal;

/// <summary>The processor's cloud API, as a merchant's program calls it.</summary>
internal static class PaymentEndpoints
{
    public static void Map(WebApplication app)
    {
        var key = $"Bearer {app.Configuration["api-key"] ?? "terminal-api-key"}";
        var api = app.MapGroup("/v1/payments").AddEndpointFilter(async (context, next) =>
            context.HttpContext.Request.Headers.Authorization == key ? await next(context) : Problem(401, "unauthorized", "wrong or missing key"));
        api.MapPost("", StartPayment);
        api.MapGet("{reference}", (string reference, PaymentBook payments) =>
            payments.TryFind(reference, out var payment) ? Results.Ok(payment) : NotFound(reference));
        api.MapPost("{reference}/cancel", CancelPayment);
        api.MapPost("{reference}/void", (string reference, PaymentBook payments) =>
            payments.Void(reference) is { } payment ? Results.Json(payment, statusCode: payment.Status == PaymentStatus.Voided ? 200 : 409) : NotFound(reference));
    }

    private static async Task<IResult> StartPayment(
        PaymentRequest request, PaymentBook payments, ScriptQueue<Script> scripts, CardReader reader, HttpContext http)
    {
        if (request.Problem() is { } problem)
        {
            return Problem(400, "invalidRequest", problem);
        }

        var (payment, script) = payments.FindOrStart(request, () => scripts.Take(AmountScripts.For(request.AmountCents!.Value)));
        switch (script?.Behaviour)
        {
            case null:
                return payment.Matches(request)
                    ? Results.Accepted(null, payment)
                    : Problem(409, "referenceReused", "this reference belongs to another payment");
            case Behaviour.Unavailable:
                return Problem(503, "unavailable", "try again later");
            case Behaviour.NotFound:
                return Results.Accepted(null, payment);
        }

        reader.Start(payment, script);
        switch (script.Behaviour)
        {
            case Behaviour.DropAnswer:
                http.Abort();
                return Results.Empty;
            case Behaviour.TimeoutThenApproved:
                await Task.Delay(reader.TimeToOutcome(payment.Reference, script) + TimeSpan.FromSeconds(1), http.RequestAborted);
                goto default;
            default:
                return Results.Accepted(null, payment);
        }
    }

    private static IResult CancelPayment(string reference, PaymentBook payments, WebhookSender webhooks, IHostApplicationLifetime lifetime)
    {
        if (payments.Settle(reference, payment => payment with { Status = PaymentStatus.Cancelled }) is { } cancelled)
        {
            _ = webhooks.SendAsync(cancelled, lifetime.ApplicationStopping);
            return Results.Ok(cancelled);
        }

        return payments.TryFind(reference, out var settled) ? Results.Json(settled, statusCode: 409) : NotFound(reference);
    }

    private static IResult NotFound(string reference) =>
        Results.Json(new { reference, status = PaymentStatus.NotFound }, statusCode: 404);

    private static IResult Problem(int status, string error, string message) => Results.Json(new { error, message }, statusCode: status);
}
