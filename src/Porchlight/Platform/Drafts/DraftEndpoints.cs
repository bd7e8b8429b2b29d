using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Porchlight.Platform.Access;
using Porchlight.Platform.Audit;
using Porchlight.Platform.Ui;
using Porchlight.Platform.Wording;

namespace Porchlight.Platform.Drafts;

internal static class DraftEndpoints
{
    private const int MostFields = 200;

    // URL-encoding makes three letters of one.
    private const int MostBytes = Draft.MostLetters * 6;

    public static void AddDrafts(this IServiceCollection services)
    {
        services.AddScoped<OwnDrafts>();
        services.AddHostedService<DraftSweep>();
    }

    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        const string own = "Somebody's own typing, given back to them alone; what the form does is audited.";
        routes.MapPost("/drafts", KeepAsync).RequireSignedIn().NotAudited(own).SafeToRepeat("The last keeping stands.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        routes.MapPost("/drafts/throw", ThrowAsync).RequireSignedIn().NotAudited(own).SafeToRepeat("Thrown away is thrown away.");
        routes.MapPost("/drafts/{draft}/back", BackAsync).RequireSignedIn().NotAudited(own).SafeToRepeat("Back is back.");
    }

    /// <summary>Ends the draft of a form that a command accepted, whichever endpoint ran it: nobody can forget to.</summary>
    public static void UseDraftEnd(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (HttpMethods.IsPost(http.Request.Method) && http.Response.StatusCode < StatusCodes.Status400BadRequest
            && http.Features.Get<IFormFeature>()?.Form is { } form && form.ContainsKey("draft") && http.RequestServices.GetRequiredService<Who>().User is not null
            && IId<OperationId>.Parse(form["op"]) is { } operation
            && DraftKey.Read(form["draft"], http.RequestServices.GetServices<DraftKind>()) is { } key)
        {
            await http.RequestServices.GetRequiredService<OwnDrafts>().EndAsync(key, operation);
        }
    });

    private static async Task<IResult> KeepAsync(
        [FromForm] string? draft, [FromForm] string? fields, [FromForm(Name = "op")] OperationId? op, OwnDrafts drafts, IEnumerable<DraftKind> kinds)
    {
        if (DraftKey.Read(draft, kinds) is not { } key || op is not { } operation || ReadFields(fields) is not { } typed)
        {
            return Results.StatusCode(fields?.Length > Draft.MostLetters ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }

        await drafts.KeepAsync(key, operation, typed);
        return Results.NoContent();
    }

    private static async Task<IResult> ThrowAsync([FromForm] OperationId? thrown, [FromForm] string? page, OwnDrafts drafts, HttpContext http, Words words)
    {
        if (thrown is { } operation)
        {
            await drafts.ThrowAwayAsync(operation);
            http.Tell(words["Thrown away what you typed"], undoAction: $"/drafts/{operation}/back");
        }

        return http.GoTo(Local.Or(page, "/drafts"));
    }

    private static async Task<IResult> BackAsync(OperationId draft, [FromForm(Name = "op")] OperationId? op, OwnDrafts drafts, HttpContext http)
    {
        _ = op; // Bound so that the form, and with it the antiforgery token, is read.
        return http.GoTo((await drafts.BringBackAsync(draft))?.Path ?? "/drafts");
    }

    /// <summary><c>[["firstName","Rosa"],…]</c>, as the script sends it; null when it is something else or too much.</summary>
    private static List<KeyValuePair<string, string>>? ReadFields(string? json)
    {
        if (json is not { Length: > 0 and <= Draft.MostLetters })
        {
            return null;
        }

        try
        {
            var pairs = JsonSerializer.Deserialize<string?[][]>(json);
            return pairs is { Length: <= MostFields } && pairs.All(pair => pair is [not null, not null])
                ? [.. pairs.Select(pair => KeyValuePair.Create(pair[0]!, pair[1]!))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
