using System.Text.Json;

namespace Porchlight.Browser.Tests;

/// <summary>A visit in a nurse's hands, stepped on as fast as the server takes it: by the same requests as the lobby's buttons.</summary>
internal sealed class NursesVisit(IPage nurse, string id, string token)
{
    /// <summary>Somebody who is with a provider, and only then.</summary>
    public static async Task<NursesVisit> WithProviderAsync(IPage nurse)
    {
        await nurse.GotoAsync("/lobby");
        var here = nurse.Locator(".lobby-visit").Filter(new LocatorFilterOptions { Has = nurse.Button("Ready for check-out") }).First;
        var id = (await here.GetAttributeAsync("id"))!["here-".Length..];
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>((await nurse.Locator("body").GetAttributeAsync("hx-headers:inherited"))!)!;
        return new NursesVisit(nurse, id, headers["RequestVerificationToken"]);
    }

    public ILocator RowOn(IPage desk) => desk.Locator($"#visit-{id}");

    /// <param name="act"><c>ready</c>, or <c>back</c>.</param>
    public async Task StepAsync(string act)
    {
        var form = nurse.APIRequest.CreateFormData();
        form.Set("op", Guid.CreateVersion7().ToString("n"));
        form.Set("back", "/lobby");
        form.Set("why", "Pressed too early");
        var answer = await nurse.APIRequest.PostAsync($"/appointments/{id}/{act}", new APIRequestContextOptions
        {
            Form = form,
            MaxRedirects = 0,
            Headers = new Dictionary<string, string> { ["RequestVerificationToken"] = token, ["HX-Request"] = "true" },
        });
        Assert.True(answer.Status == 204, $"{act} answered {answer.Status}.");
    }
}
