using Microsoft.AspNetCore.Localization;
using Porchlight.Platform.Access;

namespace Porchlight.Platform.Wording;

internal static class Language
{
    /// <summary>The person's own choice, else what the browser asks for, else English. Numbers and dates are formatted by us in either.</summary>
    public static void UseLanguage(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture("en-US").AddSupportedCultures("en-US").AddSupportedUICultures("en", "es");
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(http => Task.FromResult(
                http.Features.Get<SessionFacts>()?.Preferences.Language is { } chosen ? new ProviderCultureResult("en-US", chosen) : null)),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    });
}
