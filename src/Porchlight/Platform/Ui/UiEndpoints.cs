using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;

namespace Porchlight.Platform.Ui;

/// <summary>The endpoints that belong to the screens themselves.</summary>
internal static class UiEndpoints
{
    public static void MapUi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/preferences", Prefer).RequireSignedIn().NotAudited("How a screen looks is nobody's record.").SafeToRepeat("The last choice stands.");
        routes.MapGet("/keys", () => Page.Of<KeysPage>()).RequireSignedIn().NotAudited("The key map names no person.");
    }

    private static IResult Prefer(
        HttpContext http, Who who, [FromForm] string? theme, [FromForm] string? density, [FromForm] string? step, [FromForm] string? singleKeys, [FromForm] string? keyMap)
    {
        var look = Look.Of(http.Request, who).With(theme, density, step, singleKeys, keyMap);
        http.Response.Cookies.Append(Look.CookieOf(who), look.ToString(), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(400),
        });

        return http.Request.IsFragment() ? Results.NoContent() : Results.LocalRedirect("/keys");
    }
}
