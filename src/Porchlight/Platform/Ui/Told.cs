using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Porchlight.Platform.Ui;

/// <summary>
/// What the next page says in a toast after an act that ends in a redirect. It travels in a sealed cookie that lives for the redirect
/// only; for an answer that swaps a region, put a <see cref="Toast"/> into the answer instead.
/// </summary>
public sealed record Told(string Text, string? UndoAction)
{
    private const string Cookie = "told";
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(20);

    internal static Told? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } sealedText)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        try
        {
            return JsonSerializer.Deserialize<Told>(Sealer(http).Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            return null; // older than its life, or not ours
        }
    }

    internal void Leave(HttpContext http) => http.Response.Cookies.Append(Cookie, Sealer(http).Protect(JsonSerializer.Serialize(this), _life), new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = _life,
    });

    private static ITimeLimitedDataProtector Sealer(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("told").ToTimeLimitedDataProtector();
}

public static class Telling
{
    /// <summary>Before <c>GoTo</c>: the next page says it for ten seconds, and <c>Z</c> there sends <paramref name="undoAction"/>.</summary>
    public static void Tell(this HttpContext http, string text, string? undoAction = null) => new Told(text, undoAction).Leave(http);
}
