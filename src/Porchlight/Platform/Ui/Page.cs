using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Porchlight.Platform.Ui;

/// <summary>Answers with a component: a page when it has a layout, a fragment when it has none.</summary>
public static class Page
{
    public static IResult Of<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new RazorComponentResult<TComponent>(parameters ?? new { }) { StatusCode = status };

    /// <summary>True when htmx asks for a region, not a whole page.</summary>
    public static bool IsFragment(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>After a form: htmx is told to go there, a plain form is redirected (303).</summary>
    public static IResult GoTo(this HttpContext http, string path)
    {
        if (!http.Request.IsFragment())
        {
            return Results.Redirect(path, permanent: false, preserveMethod: false);
        }

        http.Response.Headers["HX-Redirect"] = path;
        return Results.StatusCode(StatusCodes.Status204NoContent);
    }
}
