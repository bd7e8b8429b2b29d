using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;

namespace Porchlight.Platform.Ui;

/// <summary>The endpoints that belong to the screens themselves.</summary>
internal static class UiEndpoints
{
    public static void MapUi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/preferences", PreferAsync).RequireSignedIn().NotAudited("How a screen looks is nobody's record.").SafeToRepeat("The last choice stands.");
        routes.MapGet("/keys", () => Page.Of<KeysPage>()).RequireSignedIn().NotAudited("The key map names no person.");
    }

    private static async Task<IResult> PreferAsync(
        HttpContext http, Who who, ChoosePreferences choose, [FromForm] string? theme, [FromForm] string? density, [FromForm] string? step,
        [FromForm] string? singleKeys, [FromForm] string? keyMap, [FromForm] string? language)
    {
        await choose.AsAsync(who, Look.Of(who).With(theme, density, step, singleKeys, keyMap).ToString(), language);
        return http.Request.IsFragment() ? Results.NoContent() : Results.LocalRedirect("/keys");
    }
}
