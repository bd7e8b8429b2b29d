using Microsoft.AspNetCore.Antiforgery;
using Porchlight.Platform.Commands;

namespace Porchlight.Platform.Telemetry;

/// <summary>One kind of trouble in two sentences: what it is, and what to do.</summary>
public sealed record TroubleView(int Status, string Title, string Next)
{
    private static readonly TroubleView _ours = new(500, "Something went wrong on our side", "It is not your fault. Go back and try once more; if it happens again, give your administrator this number.");
    private static readonly TroubleView _unread = new(400, "This could not be read", "Nothing was changed. Open the page again and send it once more.");
    private static readonly TroubleView _unknown = new(503, "We do not know yet if this was stored", "Go back and send the same form again. It is never done twice.");

    private static readonly Dictionary<int, TroubleView> _byStatus = new()
    {
        [404] = new(404, "There is nothing here", "The page may have moved, or the address has a typing error."),
        [405] = new(405, "There is nothing here", "The page may have moved, or the address has a typing error."),
        [413] = new(413, "This is too large", "Nothing was kept. Send a smaller file."),
        [429] = new(429, "Too many tries", "Nothing was changed. Wait a minute and try again."),
        [503] = new(503, "The desk is very busy", "Nothing was changed. Wait a moment and send it once more."),
    };

    internal static TroubleView Of(int status) => _byStatus.GetValueOrDefault(status) ?? (status < 500 ? _unread with { Status = status } : _ours with { Status = status });

    internal static TroubleView Of(Exception exception) => exception switch
    {
        TooBusyException => Of(503),
        OutcomeUnknownException => _unknown,
        BadHttpRequestException bad => Of(bad.StatusCode),
        AntiforgeryValidationException => _unread,
        _ => _ours,
    };
}
