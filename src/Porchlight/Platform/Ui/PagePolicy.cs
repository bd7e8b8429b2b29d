namespace Porchlight.Platform.Ui;

/// <summary>What every answer says about itself: only our own files run or draw, no frame holds us, and pages with private data are not kept.</summary>
internal static class PagePolicy
{
    // No inline script, style or handler anywhere: a slipped-in tag does nothing (ASVS 5.0 V3.4).
    private const string Content = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UsePagePolicy(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // At the very start of the answer, because an error page begins with empty headers.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            // What an answer says of itself stands: a document is sandboxed, a hashed file is kept.
            headers.TryAdd("Content-Security-Policy", Content);
            headers.TryAdd("X-Content-Type-Options", "nosniff");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
            headers.TryAdd("Cache-Control", "no-store");
            return Task.CompletedTask;
        });
        return next();
    });
}
