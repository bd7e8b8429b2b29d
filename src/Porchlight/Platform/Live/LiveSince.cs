using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Live;

/// <summary>
/// What an answer is as old as: the bus's position when it was asked for, before anything was read for it. A change told after that may be
/// missing in it, however long the answer and the event stream then took.
/// </summary>
internal static class LiveSince
{
    public const string Header = "Live-Since";

    public static void UseLiveSince(this WebApplication app)
    {
        var bus = app.Services.GetRequiredService<LiveBus>();
        app.Use((http, next) =>
        {
            http.Items[Header] = bus.Position;
            if (http.Request.IsFragment())
            {
                http.Response.Headers[Header] = bus.Position;
            }

            return next(http);
        });
    }

    /// <summary>For the page's body; a region carries it in its headers.</summary>
    public static string? Of(HttpContext http) => http.Items[Header] as string;
}
