using System.Globalization;
using System.Text.RegularExpressions;

namespace Porchlight.Sims.Messages;

/// <summary>The provider's Messages resource, in the shape its clients expect.</summary>
internal static partial class MessagesEndpoints
{
    public const string ApiVersion = "2010-04-01";

    // The provider's own test numbers: each is refused with the code its documentation gives.
    private static readonly Dictionary<string, (int Code, string Message)> RefusedNumbers = new()
    {
        ["+15005550001"] = (21211, "The 'To' number is not a valid phone number."),
        ["+15005550002"] = (21612, "The message cannot be routed to this number."),
        ["+15005550003"] = (21408, "Permission to send to this region is not enabled."),
        ["+15005550004"] = (21610, "The recipient has unsubscribed."),
        ["+15005550009"] = (21614, "The 'To' number cannot receive texts."),
    };

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/2010-04-01/Accounts/{accountSid}").AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var account = http.RequestServices.GetRequiredService<Account>();
            return account.Accepts(http.Request.Headers.Authorization) && Equals(http.Request.RouteValues["accountSid"], account.Sid)
                ? await next(context)
                : Problem(401, 20003, "Authenticate");
        });
        api.MapPost("Messages.json", SendMessage);
        api.MapGet("Messages.json", (string? to, string? from, Outbox outbox, Account account) =>
            new { messages = outbox.Matching(to, from).Reverse().Select(text => Shown(text, account)) });
        api.MapGet("Messages/{sid}.json", (string sid, Outbox outbox, Account account) =>
            outbox.Find(sid) is { } text ? Results.Ok(Shown(text, account)) : Problem(404, 20404, "The message was not found."));
    }

    private static async Task<IResult> SendMessage(
        HttpContext http, Outbox outbox, OptOuts optOuts, ScriptQueue<MessageScript> scripts, Carrier carrier, Account account)
    {
        var form = await http.Request.ReadFormAsync();
        var (from, to, body) = ($"{form["From"]}", $"{form["To"]}", $"{form["Body"]}");
        if (Problem(from, to, body, optOuts) is { } problem)
        {
            return problem;
        }

        var script = scripts.Take();
        switch (script.Behaviour)
        {
            case MessageBehaviour.Unavailable:
                return Problem(503, 20503, "Service unavailable");
            case MessageBehaviour.RateLimited:
                http.Response.Headers.RetryAfter = "1";
                return Problem(429, 20429, "Too many requests");
        }

        var text = outbox.Add(from, to, body, form["StatusCallback"], "outbound-api");
        carrier.Start(text, script);
        if (script.Behaviour == MessageBehaviour.DropAnswer)
        {
            http.Abort();
            return Results.Empty;
        }

        return Results.Json(Shown(text, account), statusCode: 201);
    }

    private static IResult? Problem(string from, string to, string body, OptOuts optOuts) =>
        to.Length == 0 ? Problem(400, 21604, "A 'To' phone number is required.")
        : from.Length == 0 ? Problem(400, 21603, "A 'From' phone number is required.")
        : body.Length == 0 ? Problem(400, 21602, "Message body is required.")
        : body.Length > 1600 ? Problem(400, 21617, "The message body exceeds the 1600 character limit.")
        : RefusedNumbers.TryGetValue(to, out var refused) ? Problem(400, refused.Code, refused.Message)
        : !E164().IsMatch(to) ? Problem(400, 21211, "The 'To' number is not a valid phone number.")
        : optOuts.Covers(to, from) ? Problem(400, 21610, "The recipient has unsubscribed.")
        : null;

    private static object Shown(OutgoingText text, Account account) => new
    {
        sid = text.Sid,
        account_sid = account.Sid,
        api_version = ApiVersion,
        from = text.From,
        to = text.To,
        body = text.Body,
        status = text.Status,
        direction = text.Direction,
        num_segments = $"{Segments(text.Body)}",
        num_media = "0",
        error_code = text.ErrorCode,
        error_message = (string?)null,
        date_created = text.CreatedAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture),
        uri = $"/{ApiVersion}/Accounts/{account.Sid}/Messages/{text.Sid}.json",
    };

    // GSM 03.38 packs 160 characters in one segment and 153 in each of several; anything beyond ASCII is counted as UCS-2
    // here (70 and 67), which is exact for all but the few accented letters of the GSM alphabet.
    private static int Segments(string body)
    {
        var (one, many) = body.All(char.IsAscii) ? (160, 153) : (70, 67);
        return body.Length <= one ? 1 : (body.Length + many - 1) / many;
    }

    private static IResult Problem(int status, int code, string message) =>
        Results.Json(new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }, statusCode: status);

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex E164();
}
