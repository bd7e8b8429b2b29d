using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Porchlight.Platform.Ui;

namespace Porchlight.Platform.Telemetry;

/// <summary>
/// The edge: what a person is told when a request ends without an answer of its own. A sentence in their language, what to do next, and
/// the correlation id; nothing of the request, of a patient or of the program's inside.
/// </summary>
internal static partial class Trouble
{
    /// <summary>Exceptions, from everything inside.</summary>
    public static void UseTrouble(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = OnExceptionAsync,
        StatusCodeSelector = exception => TroubleView.Of(exception).Status,
        AllowStatusCode404Response = true,
    });

    /// <summary>Empty answers with an error's status, where a person looks at them: not webhooks or streams.</summary>
    public static void UseStatusPages(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        return HttpMethods.IsHead(http.Request.Method) || !AcceptsPages(http.Request) ? Task.CompletedTask
            : http.Request.IsFragment() ? BesideThePageAsync(http, TroubleView.Of(http.Response.StatusCode), http.Response.StatusCode)
            : http.Response.StatusCode == StatusCodes.Status404NotFound ? Page.Of<Access.NotFoundPage>(status: 404).ExecuteAsync(http)
            : Page.Of<TroublePage>(new { View = TroubleView.Of(http.Response.StatusCode) }, http.Response.StatusCode).ExecuteAsync(http);
    });

    private static async Task OnExceptionAsync(HttpContext http)
    {
        var exception = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        var told = TroubleView.Of(exception);
        if (told.Status >= StatusCodes.Status500InternalServerError)
        {
            var route = (http.Features.Get<IExceptionHandlerFeature>()!.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
            Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Porchlight.Request"), http.Request.Method, route, exception);
        }

        SpeakTheirLanguage(http);
        if (http.Request.IsFragment())
        {
            await BesideThePageAsync(http, told, told.Status);
        }
        else if (AcceptsPages(http.Request))
        {
            await Page.Of<TroublePage>(new { View = told }, told.Status).ExecuteAsync(http);
        }
    }

    // Not into the region that asked: what was typed there stays.
    private static Task BesideThePageAsync(HttpContext http, TroubleView told, int status)
    {
        http.Response.Headers["HX-Retarget"] = "#layer";
        http.Response.Headers["HX-Reswap"] = "innerHTML";
        return Page.Of<TroubleDialog>(new { View = told }, status).ExecuteAsync(http);
    }

    // We stand outside of UseLanguage, whose choice ends with it.
    private static void SpeakTheirLanguage(HttpContext http) => CultureInfo.CurrentUICulture =
        http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture
        ?? CultureInfo.GetCultureInfo(http.Request.Headers.AcceptLanguage.ToString().StartsWith("es", StringComparison.OrdinalIgnoreCase) ? "es" : "en");

    private static bool AcceptsPages(HttpRequest request) => request.Headers.Accept.ToString() is var accept
        && (accept.Length == 0 || accept.Contains("text/html", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal))
        && !request.Path.StartsWithSegments("/webhooks");

    [LoggerMessage(1, LogLevel.Error, "{Method} {Route} failed")]
    private static partial void Failed(ILogger log, string method, string? route, Exception exception);
}
