using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Access;

/// <param name="Back">Where they were, and where the choice leads.</param>
public sealed record SitePageView(IReadOnlyList<SiteChoice> Sites, SiteId? Here, bool InPublicView, string Back, Refusal? Refusal);

/// <summary>Where somebody works now: it holds for the session and is where their next one starts.</summary>
internal static class SiteEndpoints
{
    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/site", async (string? back, SitePage page, CancellationToken cancellationToken) => await page.ShowAsync(back, null, OperationId.New(), cancellationToken))
            .RequireSignedIn().NotAudited("The practice's sites; no patient.");
        routes.MapPost("/site", ChooseAsync).RequireSignedIn().Audited("ChooseSite");
    }

    private static async Task<IResult> ChooseAsync(
        [FromForm] string? site, [FromForm] string? publicView, [FromForm] string? back, [FromForm(Name = "op")] OperationId op,
        SitePage page, Who who, ICommandRunner runner, Sessions sessions, HttpContext http, CancellationToken cancellationToken)
    {
        var chosen = await runner.RunAsync(
            new ChooseSite(who.Session!.Value, IId<SiteId>.Parse(site), publicView == "yes"), op, who.Actor, cancellationToken);
        sessions.Forget(who.Session.Value);
        return chosen.Refusal is { } why ? await page.ShowAsync(back, why, op, cancellationToken) : http.GoTo(Local.Or(back, "/"));
    }
}

internal sealed class SitePage(ISites sites, Who who, IHttpContextAccessor http)
{
    public async Task<IResult> ShowAsync(string? back, Refusal? why, OperationId op, CancellationToken cancellationToken)
    {
        var inPublicView = http.HttpContext!.Features.Get<SessionFacts>()?.InPublicView == true;
        var view = new SitePageView(await sites.AllAsync(cancellationToken), who.Site, inPublicView, Local.Or(back, "/"), why);
        return Page.Of<ChooseSitePage>(new { View = view, Operation = op }, why is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
